package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return stretches(previousClose).stream()
                .filter(stretch -> stretch.start().signum() > 0)
                .map(Stretch::growth)
                .reduce((before, next) -> before.multiply(next, MathContext.DECIMAL128));
    }

    /** Whether it was worth less than nothing at any end of a stretch between flows. */
    boolean isInDebt(BigDecimal previousClose) {
        return stretches(previousClose).stream()
                .anyMatch(stretch -> stretch.start().signum() < 0 || stretch.end().signum() < 0);
    }

    private List<Stretch> stretches(BigDecimal previousClose) {
        List<Stretch> stretches = new ArrayList<>();
        BigDecimal start = previousClose;
        BigDecimal end = close;
        for (DayFlow flow : flows) {
            switch (flow.part()) {
                case START -> start = start.add(flow.amount());
                case DURING -> {
                    stretches.add(new Stretch(start, flow.before()));
                    start = flow.after();
                }
                case END -> end = end.subtract(flow.amount());
            }
        }
        stretches.add(new Stretch(start, end));
        return stretches;
    }

    /** What it was worth after one flow and before the next. */
    private record Stretch(BigDecimal start, BigDecimal end) {
        // In 34 digits, so that binary noise is neither a gain nor a drawdown.
        BigDecimal growth() {
            return end.divide(start, MathContext.DECIMAL128);
        }
    }
}
