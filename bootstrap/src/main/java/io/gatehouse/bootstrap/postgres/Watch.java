package io.gatehouse.bootstrap.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts PostgreSQL again when it ends unasked, and goes on trying until closed. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Control control;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Watch(Control control) {
        this.control = control;
    }

    static Watch over(Control control) {
        Watch watch = new Watch(control);
        Thread.ofVirtual().name("postgres-watch").start(watch::run);
        return watch;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        Duration pause = LOOK;
        while (!isClosedWithin(pause)) {
            pause = isAliveAgain() ? LOOK : longer(pause);
        }
    }

    private boolean isAliveAgain() {
        try {
            if (!control.isAlive()) {
                LOG.warn("PostgreSQL is not running; starting it again");
                control.revive();
            }
            return true;
        } catch (IOException | PostgresUnavailableException e) {
            LOG.error("PostgreSQL is down and does not come back yet: {}", e.getMessage());
            return false;
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
