package io.gatehouse.bootstrap.bench;

import java.time.Duration;
import java.util.Arrays;

/** Every answer's time, kept whole so that percentiles are exact. For one thread. */
final class Latencies {
    private static final int FIRST_ROOM = 1 << 16;
    private static final int PERCENT = 100;

    private long[] nanos = new long[FIRST_ROOM];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = time;
        count++;
    }

    int count() {
        return count;
    }

    /** The least time that this many percent of the answers kept; zero without answers. */
    Duration percentile(int percent) {
        if (count == 0) {
            return Duration.ZERO;
        }
        Arrays.sort(nanos, 0, count);
        int rank = (int) Math.ceilDiv((long) count * percent, (long) PERCENT);
        return Duration.ofNanos(nanos[Math.max(rank, 1) - 1]);
    }
}
