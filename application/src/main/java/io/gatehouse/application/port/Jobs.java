package io.gatehouse.application.port;

import java.time.Duration;
import java.util.List;

/** Work that is due again and again, done once across all nodes. */
public interface Jobs {
    /** Starts the jobs of this node; the other nodes start the same ones. */
    void start(List<Job> jobs);

    /** The same, and has the others do this once they have not heard of this node for so long. */
    void start(List<Job> jobs, Succession succession);

    /**
     * What a living node does for one that is silent, and again after as long a time; perhaps
     * though that one lives.
     */
    record Succession(String name, Duration silence, Runnable work) {}

    /** Named work, and how long after its end it is due again. */
    record Job(String name, Duration every, Runnable work) {}
}
