package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an account was worth at the end of a day, and its flows of that day in their order. */
public record ValuedDay(LocalDate date, List<DayFlow> flows, BigDecimal close) {
    public ValuedDay {
        flows = List.copyOf(flows);
    }

    /** Money in less money out. */
    public BigDecimal netFlow() {
        return flows.stream().map(DayFlow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One plus the time-weighted return: the stretches between flows, linked. A stretch without
     * capital has no return; empty when no stretch has any.
     */
    Optional<BigDecimal> growth(BigDecimal previousClose) {
        Optional<BigDecimal> linked = Optional.empty();
        BigDecimal start = previousClose;
        BigDecimal end = close;
        for (DayFlow flow : flows) {
            switch (flow.part()) {
                case START -> start = start.add(flow.amount());
                case DURING -> {
                    linked = link(linked, start, flow.before());
                    start = flow.after();
                }
                case END -> end = end.subtract(flow.amount());
            }
        }
        return link(linked, start, end);
    }

    // In 34 digits, so that binary noise is neither a gain nor a drawdown.
    private static Optional<BigDecimal> link(
            Optional<BigDecimal> linked, BigDecimal start, BigDecimal end) {
        if (start.signum() <= 0) {
            return linked;
        }
        BigDecimal stretch = end.divide(start, MathContext.DECIMAL128);
        return Optional.of(
                linked.map(before -> before.multiply(stretch, MathContext.DECIMAL128))
                        .orElse(stretch));
    }
}
