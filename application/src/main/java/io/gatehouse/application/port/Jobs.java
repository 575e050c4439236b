package io.gatehouse.application.port;

import java.time.Duration;
import java.util.List;

/** Work that is due again and again, done once across all nodes. */
public interface Jobs {
    /** Starts the jobs of this node; the other nodes start the same ones. */
    void start(List<Job> jobs);

    /** Named work, and how long after its end it is due again. */
    record Job(String name, Duration every, Runnable work) {}
}
