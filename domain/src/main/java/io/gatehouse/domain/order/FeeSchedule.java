package io.gatehouse.domain.order;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a broker charges for one execution: lines applied in order, each a positive cost. */
public record FeeSchedule(List<Line> lines) {
    public static final FeeSchedule FREE = new FeeSchedule(List.of());

    public FeeSchedule {
        lines = List.copyOf(lines);
    }

    /** What a line is a rate of. */
    public enum Basis {
        NOTIONAL,
        QUANTITY,
        ORDER,
        /** The fees charged by the lines before: a tax on fees. */
        FEES
    }

    /**
     * One fee; rate per unit of its basis, bounds in the instrument's currency, a side where only
     * one pays.
     */
    public record Line(
            String name,
            Basis on,
            BigDecimal rate,
            Optional<BigDecimal> min,
            Optional<BigDecimal> cap,
            Optional<Side> side) {

        public Line {
            if (min.isPresent() && cap.isPresent() && min.get().compareTo(cap.get()) > 0) {
                throw new IllegalArgumentException("The least fee is above the cap: " + name);
            }
        }

        boolean appliesTo(Side traded) {
            return side.isEmpty() || side.get() == traded;
        }

        BigDecimal charge(BigDecimal base) {
            BigDecimal raw = base.multiply(rate);
            BigDecimal floored = min.map(raw::max).orElse(raw);
            return cap.map(floored::min).orElse(floored);
        }
    }

    public boolean isFree() {
        return lines.isEmpty();
    }

    /** Fees of one execution, settled to the currency's scale. */
    public BigDecimal feesOf(Side side, BigDecimal quantity, Money notional) {
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.appliesTo(side)) {
                BigDecimal base = baseOf(line, quantity, notional.amount().abs(), total);
                total = total.add(line.charge(base));
            }
        }
        return Decimals.canonical(new Money(total, notional.currency()).settled().amount());
    }

    private static BigDecimal baseOf(
            Line line, BigDecimal quantity, BigDecimal notional, BigDecimal feesSoFar) {
        return switch (line.on()) {
            case NOTIONAL -> notional;
            case QUANTITY -> quantity;
            case ORDER -> BigDecimal.ONE;
            case FEES -> feesSoFar;
        };
    }
}
