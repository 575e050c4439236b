package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;

import java.math.BigDecimal;

/**
 * A holding at its mark, reckoned once: its signed value in base currency and what converts other
 * amounts. Without a mark or a rate both count as zero and are reported apart.
 */
final class MarkedHolding {
    private final Holding holding;
    private final Symbol symbol;
    private final Symbol underlying;
    private final boolean margined;
    private final BigDecimal quantity;
    private final BigDecimal mark;
    private final BigDecimal atMark;
    private final BigDecimal factor;
    private final BigDecimal value;
    private final BigDecimal notional;
    private final BigDecimal committedRate;

    MarkedHolding(Holding holding) {
        this.holding = holding;
        this.symbol = holding.symbol();
        this.underlying = holding.instrument().underlying();
        this.margined = holding.isMargined();
        this.quantity = holding.position().quantity().value();
        this.mark = holding.mark().map(Price::value).orElse(BigDecimal.ZERO);
        this.atMark = quantity.multiply(mark);
        this.factor = holding.unitFactor();
        this.value = inBase(atMark);
        this.notional = value.abs();
        this.committedRate = holding.instrument().committedRate();
    }

    Holding holding() {
        return holding;
    }

    Symbol symbol() {
        return symbol;
    }

    Symbol underlying() {
        return underlying;
    }

    boolean isMargined() {
        return margined;
    }

    /** Signed quantity of the position. */
    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal mark() {
        return mark;
    }

    /** Signed quantity x mark, not converted. */
    BigDecimal atMark() {
        return atMark;
    }

    /** Signed value of the position in base currency. */
    BigDecimal value() {
        return value;
    }

    /** Fraction of notional that the instrument ties up. */
    BigDecimal committedRate() {
        return committedRate;
    }

    /** Magnitude of the value. */
    BigDecimal notional() {
        return notional;
    }

    /** Open P&L in base currency at the mark and the current rate. */
    BigDecimal unrealized() {
        return inBase(atMark.subtract(cost()));
    }

    /** Cost of the position, signed as it, not converted. */
    BigDecimal cost() {
        return holding.position().cost();
    }

    /** A sum of quantity x price in base currency. */
    BigDecimal inBase(BigDecimal amount) {
        return amount.signum() == 0 ? amount : Decimals.converted(amount, factor);
    }
}
