package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.port.Jobs;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

import java.util.List;

/** Starts this node's jobs when the service starts; a command of one shot runs none. */
@Singleton
final class StartedJobs implements ApplicationEventListener<ServerStartupEvent> {
    private final Jobs jobs;
    private final List<Jobs.Job> known;
    private final Jobs.Succession succession;

    StartedJobs(Jobs jobs, List<Jobs.Job> known, Jobs.Succession succession) {
        this.jobs = jobs;
        this.known = known;
        this.succession = succession;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (!known.isEmpty()) {
            jobs.start(known, succession);
        }
    }
}
