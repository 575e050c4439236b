package io.gatehouse.persistence;

import io.gatehouse.application.port.DependencyDown;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicBoolean;

/** Looks again and again; an outage is told once when it starts and once when it is over. */
public final class Poll {
    /** False in a command that only borrows the stores: it may be done before a first look. */
    public static final String SERVING = "gatehouse.serving";

    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final String subject;
    private final AtomicBoolean isBlind = new AtomicBoolean();

    public Poll(String subject) {
        this.subject = subject;
    }

    /** One look; it fails quietly while the database is down. */
    public void run(Runnable look) {
        try {
            look.run();
            if (isBlind.getAndSet(false)) {
                LOG.info("There is news of {} again", subject);
            }
        } catch (DependencyDown outage) {
            if (!isBlind.getAndSet(true)) {
                LOG.warn("No news of {}: {}", subject, outage.getMessage());
            }
        }
    }
}
