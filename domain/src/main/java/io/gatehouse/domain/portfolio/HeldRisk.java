package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the positions lose from their marks to their protective stops, base currency, each at least
 * zero; what no working stop covers loses the stress move of its class.
 */
public final class HeldRisk {
    private static final int PERCENT = 2;

    private HeldRisk() {}

    public static BigDecimal of(List<ExposureLine> lines, List<WorkingOrder> working) {
        List<WorkingOrder> stops = protectiveStops(working);
        BigDecimal sum = BigDecimal.ZERO;
        for (ExposureLine line : lines) {
            if (line.isHeld()) {
                sum = sum.add(line.inBase(perPosition(line, stops)));
            }
        }
        return sum;
    }

    private static List<WorkingOrder> protectiveStops(List<WorkingOrder> working) {
        List<WorkingOrder> stops = new ArrayList<>(working.size());
        for (WorkingOrder order : working) {
            if (order.protective() && order.stopPrice().isPresent()) {
                stops.add(order);
            }
        }
        return stops;
    }

    /** Quantity x adverse move, not converted. */
    private static BigDecimal perPosition(ExposureLine line, List<WorkingOrder> stops) {
        BigDecimal uncovered = line.held().abs();
        BigDecimal loss = BigDecimal.ZERO;
        for (WorkingOrder stop : stops) {
            if (stop.instrument().equals(line.symbol()) && closes(line, stop)) {
                BigDecimal covered = stop.leaves().value().min(uncovered);
                uncovered = uncovered.subtract(covered);
                loss = loss.add(covered.multiply(toStop(line, stop.stopPrice().orElseThrow())));
            }
        }
        return uncovered.signum() == 0 ? loss : loss.add(stressed(line, uncovered));
    }

    private static boolean closes(ExposureLine line, WorkingOrder stop) {
        return stop.side().sign() != line.held().signum();
    }

    private static BigDecimal toStop(ExposureLine line, Price stop) {
        BigDecimal move = line.mark().subtract(stop.value());
        return (line.isShort() ? move.negate() : move).max(BigDecimal.ZERO);
    }

    private static BigDecimal stressed(ExposureLine line, BigDecimal quantity) {
        BigDecimal percent = line.holding().instrument().assetClass().stressPercent();
        return quantity.multiply(line.mark()).multiply(percent).movePointLeft(PERCENT);
    }
}
