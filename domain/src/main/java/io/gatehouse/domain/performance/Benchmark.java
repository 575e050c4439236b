package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Closing levels of what an account is compared with, by day; all are positive. */
public record Benchmark(Map<LocalDate, BigDecimal> closes) {
    public Benchmark {
        closes = Map.copyOf(closes);
        if (closes.values().stream().anyMatch(close -> close.signum() <= 0)) {
            throw new IllegalArgumentException("A benchmark closes above zero");
        }
    }

    /** Its return from one day's close to another's; empty unless both are known. */
    Optional<Double> returnBetween(LocalDate from, LocalDate to) {
        BigDecimal before = closes.get(from);
        BigDecimal after = closes.get(to);
        return before == null || after == null
                ? Optional.empty()
                : Optional.of(
                        after.subtract(before)
                                .divide(before, MathContext.DECIMAL128)
                                .doubleValue());
    }
}
