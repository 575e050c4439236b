package io.gatehouse.domain.risk;

import java.math.BigDecimal;

/**
 * What a trade loses at its stops, base currency: the position from its mark, and what its working
 * entries have still to fill from their prices.
 */
public record TradeLoss(BigDecimal held, BigDecimal pending) {

    /** Of all that the trade will be once its entries have filled. */
    public BigDecimal total() {
        return held.add(pending);
    }
}
