package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fall of an index: its depth as a positive fraction of the peak, the days of peak and trough,
 * and the day the peak's level was reached again, if it was.
 */
public record Drawdown(
        BigDecimal depth, LocalDate peak, LocalDate trough, Optional<LocalDate> recovery) {

    /** The deepest one, the first of several equal ones; empty when the index never fell. */
    public static Optional<Drawdown> deepest(ReturnIndex index) {
        List<ReturnIndex.Point> points = index.points();
        ReturnIndex.Point trough =
                points.stream()
                        .reduce((a, b) -> b.drawdown().compareTo(a.drawdown()) > 0 ? b : a)
                        .orElseThrow();
        return trough.drawdown().signum() == 0
                ? Optional.empty()
                : Optional.of(around(points, points.indexOf(trough)));
    }

    private static Drawdown around(List<ReturnIndex.Point> points, int trough) {
        ReturnIndex.Point bottom = points.get(trough);
        ReturnIndex.Point peak =
                points.subList(0, trough).reversed().stream()
                        .max(Comparator.comparing(ReturnIndex.Point::level))
                        .orElseThrow();
        Optional<LocalDate> recovery =
                points.stream()
                        .skip(trough)
                        .filter(point -> point.level().compareTo(peak.level()) >= 0)
                        .map(ReturnIndex.Point::date)
                        .findFirst();
        return new Drawdown(bottom.drawdown(), peak.date(), bottom.date(), recovery);
    }
}
