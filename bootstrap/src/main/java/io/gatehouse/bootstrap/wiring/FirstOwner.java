package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.user.CreateFirstOwner;
import io.gatehouse.application.user.CreateFirstOwner.Result;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Creator;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sees to it that a served installation has an owner. */
@Singleton
final class FirstOwner implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

    private final CreateFirstOwner createFirstOwner;
    private final OwnerSettings settings;
    private final PrintStream console;

    @Creator
    FirstOwner(CreateFirstOwner createFirstOwner, OwnerSettings settings) {
        this(createFirstOwner, settings, System.out);
    }

    FirstOwner(CreateFirstOwner createFirstOwner, OwnerSettings settings, PrintStream console) {
        this.createFirstOwner = createFirstOwner;
        this.settings = settings;
        this.console = console;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        ensure();
    }

    void ensure() {
        switch (createFirstOwner.create(settings.command())) {
            case Result.NotNeeded() -> {}
            case Result.Created created when created.isMadeUp() -> tell(created);
            case Result.Created created -> LOG.info("Made {} the owner", created.email());
            case Result.Failed(var why) ->
                    throw new IllegalStateException("No owner could be made: " + text(why));
        }
    }

    private static String text(Refusal why) {
        return why instanceof Refusal.Invalid invalid
                ? invalid.errors().stream()
                        .map(error -> variable(error.field()) + " " + error.message())
                        .collect(Collectors.joining(", "))
                : why.toString();
    }

    private static String variable(String field) {
        return "GATEHOUSE_OWNER_" + field.toUpperCase(Locale.ROOT);
    }

    /** On the console and nowhere else: logs are kept and shipped. */
    private void tell(Result.Created created) {
        console.printf(
                "%n  Owner:    %s%n  Password: %s%n  Shown this once: sign in and change it.%n%n",
                created.email(), created.password().value());
        console.flush();
    }
}
