package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one unit became by time-weighted returns; its first point is 1 at the start. */
public record ReturnIndex(List<Point> points) {
    public ReturnIndex {
        points = List.copyOf(points);
    }

    /** The level after a day, and its drawdown: how far below the highest level so far. */
    public record Point(LocalDate date, BigDecimal level, BigDecimal drawdown) {}

    static ReturnIndex of(LocalDate start, List<DailyReturn> returns) {
        List<Point> points = new ArrayList<>();
        BigDecimal level = BigDecimal.ONE;
        BigDecimal peak = level;
        points.add(new Point(start, level, BigDecimal.ZERO));
        for (DailyReturn day : returns) {
            level = level.multiply(day.growth(), MathContext.DECIMAL128);
            peak = peak.max(level);
            points.add(new Point(day.date(), level, below(peak, level)));
        }
        return new ReturnIndex(points);
    }

    /** The level after the last day. */
    public BigDecimal last() {
        return points.getLast().level();
    }

    private static BigDecimal below(BigDecimal peak, BigDecimal level) {
        return peak.subtract(level).divide(peak, MathContext.DECIMAL128);
    }
}
