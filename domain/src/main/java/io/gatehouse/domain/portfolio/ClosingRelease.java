package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/**
 * What closing a part of a fully paid position leaves for what the same order opens after it: a
 * sale its price, the cover of a short what that had tied up less its cost; base currency, after
 * fees, negative where the cover takes other cash too.
 */
public final class ClosingRelease {
    private ClosingRelease() {}

    /** Of a part, zero or more, of what the line holds, closed at these adverse prices. */
    public static BigDecimal of(ExposureLine line, Side side, Quantity part, AdversePrice price) {
        if (part.isZero()) {
            return BigDecimal.ZERO;
        }
        return line.isShort() ? ofCover(line, side, part, price) : ofSale(line, side, part, price);
    }

    private static BigDecimal ofSale(
            ExposureLine line, Side side, Quantity part, AdversePrice price) {
        BigDecimal value = line.inBase(part.value().multiply(price.risked().value()));
        return value.subtract(new ExecutionFees(line.holding(), part).at(side, price.risked()));
    }

    /** Its proceeds and its collateral are free again, and the cover is paid of them. */
    private static BigDecimal ofCover(
            ExposureLine line, Side side, Quantity part, AdversePrice price) {
        BigDecimal tiedUp = line.usedCommitted().add(line.proceeds());
        BigDecimal freed = Decimals.proRata(tiedUp, part.value(), line.held().abs());
        return freed.subtract(OpeningCost.of(line.holding(), side, part, price.committed()));
    }
}
