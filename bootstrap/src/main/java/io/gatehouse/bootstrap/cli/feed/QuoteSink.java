package io.gatehouse.bootstrap.cli.feed;

import java.time.Duration;
import java.util.List;

/** Where a replay sends its quotes. */
interface QuoteSink {
    /** Sends quotes that are JSON objects already; throws with one sentence when they are lost. */
    Posted post(List<String> objects) throws InterruptedException;

    /** What became of a batch. */
    sealed interface Posted {}

    /** What was kept, how much of it off session, and why others were refused. */
    record Taken(int accepted, int offSession, List<String> reasons) implements Posted {
        public Taken {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing was kept for now; the same batch may be sent again after a while. */
    record Later(Duration retryAfter, String why) implements Posted {}
}
