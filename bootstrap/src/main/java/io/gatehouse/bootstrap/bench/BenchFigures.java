package io.gatehouse.bootstrap.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** What a run measured: answers that were right, their times, and answers that were not. */
record BenchFigures(
        long orders, Duration length, Duration median, Duration slowestButOnePercent, long errors) {
    private static final int TENTHS = 1;

    BigDecimal ordersPerSecond() {
        return BigDecimal.valueOf(orders)
                .movePointRight(3)
                .divide(BigDecimal.valueOf(length.toMillis()), 0, RoundingMode.HALF_EVEN);
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-14s %6s orders/s   p50 %6s ms   p99 %6s ms   %d errors",
                name,
                ordersPerSecond(),
                millis(median),
                millis(slowestButOnePercent),
                errors);
    }

    private static BigDecimal millis(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 6).setScale(TENTHS, RoundingMode.HALF_EVEN);
    }
}
