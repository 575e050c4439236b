package io.gatehouse.domain.broker;

import io.gatehouse.domain.broker.TerminalDeal.Kind;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What deals came to: results of trades, swaps (less than zero paid), and fees, a cost positive.
 */
public record DealTotals(BigDecimal traded, BigDecimal swaps, BigDecimal fees) {
    public static final DealTotals NONE =
            new DealTotals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public DealTotals {
        traded = Decimals.canonical(traded);
        swaps = Decimals.canonical(swaps);
        fees = Decimals.canonical(fees);
    }

    /** From the sum of each kind; money paid in or out is neither a result nor a fee. */
    public static DealTotals of(Map<Kind, BigDecimal> sums) {
        return new DealTotals(
                sums.getOrDefault(Kind.TRADE, BigDecimal.ZERO),
                sums.getOrDefault(Kind.SWAP, BigDecimal.ZERO),
                sums.getOrDefault(Kind.COMMISSION, BigDecimal.ZERO).negate());
    }

    /** Realised P&L gross of fees. */
    public BigDecimal realized() {
        return Decimals.canonical(traded.add(swaps));
    }
}
