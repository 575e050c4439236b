package io.gatehouse.domain.sizing;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Optional;

/** Equity as percent of the margin used, negative with the equity; none while none is used. */
public final class MarginLevel {
    private MarginLevel() {}

    /** Both in base currency; the margin is zero or more. */
    public static Optional<BigDecimal> percent(BigDecimal equity, BigDecimal marginUsed) {
        return marginUsed.signum() == 0
                ? Optional.empty()
                : Optional.of(Decimals.asPercent(equity, marginUsed));
    }
}
