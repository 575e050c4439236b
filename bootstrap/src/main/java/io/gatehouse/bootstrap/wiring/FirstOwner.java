package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.user.CreateFirstOwner;
import io.gatehouse.application.user.CreateFirstOwner.Result;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a served installation has an owner. */
@Singleton
final class FirstOwner implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

    private final CreateFirstOwner createFirstOwner;
    private final OwnerSettings settings;

    FirstOwner(CreateFirstOwner createFirstOwner, OwnerSettings settings) {
        this.createFirstOwner = createFirstOwner;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        switch (createFirstOwner.create(settings.command())) {
            case Result.NotNeeded() -> {}
            case Result.Created created when created.isMadeUp() -> tell(created);
            case Result.Created created -> LOG.info("Made {} the owner", created.email());
            case Result.Failed(var why) ->
                    throw new IllegalStateException("The owner cannot be made: " + why);
        }
    }

    /** On the console and nowhere else: logs are kept and shipped. */
    private static void tell(Result.Created created) {
        System.out.printf(
                "%n  Owner:    %s%n  Password: %s%n  It is shown this once: sign in and change"
                        + " it.%n%n",
                created.email(), created.password().value());
    }
}
