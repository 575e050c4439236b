package io.gatehouse.bootstrap.wiring;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends what ticks before anything that it looks at is closed: a look that outlives the data source
 * fails with nothing wrong.
 */
@Singleton
final class ScheduleEnd implements ApplicationEventListener<ShutdownEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleEnd.class);
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService schedule;

    ScheduleEnd(@Named(TaskExecutors.SCHEDULED) ExecutorService schedule) {
        this.schedule = schedule;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent stopping) {
        schedule.shutdown();
        try {
            if (!schedule.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Something that ticks goes on after {} seconds", PATIENCE_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
