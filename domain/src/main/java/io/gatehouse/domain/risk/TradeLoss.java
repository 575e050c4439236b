package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * What a trade loses at its stops, base currency: the position from its mark, the same from the
 * worse of mark and entry, and what its working entries have still to fill from their prices.
 */
public record TradeLoss(BigDecimal held, BigDecimal sinceEntry, BigDecimal pending) {

    /** Of all that the trade will be once its entries have filled, from now on. */
    public BigDecimal total() {
        return held.add(pending);
    }

    /**
     * The same with what the position has lost already: its price does not make a trade smaller.
     */
    public BigDecimal ofTrade() {
        return sinceEntry.add(pending);
    }
}
