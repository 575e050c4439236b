package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;

import java.math.BigDecimal;

/**
 * What a fill did: closed and opened quantity, cost of what was closed (signed, without
 * multiplier), realised P&L gross of fees in the instrument's currency and in base currency.
 */
public record PositionChange(
        Position after,
        Quantity closed,
        Quantity opened,
        BigDecimal closedCost,
        BigDecimal realized,
        BigDecimal realizedBase) {

    public PositionChange {
        closedCost = Decimals.canonical(closedCost);
        realized = Decimals.canonical(realized);
        realizedBase = Decimals.canonical(realizedBase);
    }

    /** Whether the position went through zero to the other side. */
    public boolean isFlip() {
        return closed.isPositive() && opened.isPositive();
    }

    /** The part of the fill's fee that belongs to what it closed, by quantity. */
    public BigDecimal closingFee(Fill fill) {
        return Decimals.canonical(
                Decimals.proRata(fill.fee(), closed.value(), fill.quantity().value()));
    }

    /** The rest of the fill's fee: it belongs to what it opened. */
    public BigDecimal openingFee(Fill fill) {
        return Decimals.canonical(fill.fee().subtract(closingFee(fill)));
    }
}
