package io.gatehouse.persistence;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Puts a task off again and again, so that it comes due when this node is silent; then whoever
 * lives does it.
 */
final class Lifeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);
    private static final int BEATS_IN_SILENCE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SchedulerClient scheduler;
    private final TaskInstance<Void> task;
    private final Duration silence;
    // By which the scheduler judges what is due.
    private final Clock clock = new SystemClock();
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("lifeline").daemon(true).factory());

    Lifeline(SchedulerClient scheduler, TaskInstance<Void> task, Duration silence) {
        this.scheduler = scheduler;
        this.task = task;
        this.silence = silence;
    }

    void start() {
        long pause = silence.dividedBy(BEATS_IN_SILENCE).toMillis();
        var unused = beats.scheduleWithFixedDelay(this::beat, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            comesDueAt(clock.now().plus(silence));
        } catch (RuntimeException failure) {
            // The database is down, or another node is just doing it: the next beat tells.
            LOG.debug("This node was not heard of", failure);
        }
    }

    /** Anew where others have done it: jobs may go on for longer than this node was silent. */
    private void comesDueAt(Instant due) {
        if (!scheduler.scheduleIfNotExists(task, due)) {
            scheduler.reschedule(task, due);
        }
    }

    /** From now on the node is silent. */
    void fallSilent() {
        beats.shutdown();
    }

    /** Whoever lives need not wait to find out that the node is silent. */
    @Override
    public void close() {
        fallSilent();
        try {
            if (beats.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                comesDueAt(clock.now());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.debug("The others learn by its silence that this node is gone", failure);
        }
    }
}
