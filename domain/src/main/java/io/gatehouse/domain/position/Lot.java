package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.FillId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What is left of one opening fill: signed quantity, its price, its FX rate and its share of the
 * opening fee.
 */
public record Lot(
        FillId openedBy,
        Quantity quantity,
        Price price,
        BigDecimal fxRate,
        BigDecimal fees,
        Instant openedAt) {
    public Lot {
        fxRate = Decimals.canonical(fxRate);
        fees = Decimals.canonical(fees);
    }

    /** The lot that the opening part of a fill makes, with that part of the fill's fee. */
    static Lot opened(Fill by, Quantity opened, BigDecimal fee) {
        return new Lot(
                by.id(), by.side().signed(opened), by.price(), by.fxRate(), fee, by.executedAt());
    }

    Quantity size() {
        return quantity.magnitude();
    }

    /** A part of this lot (more than zero, at most its size) matched with the fill closing it. */
    ClosedLot closed(Quantity part, Fill by, BigDecimal closingFee, BigDecimal multiplier) {
        Quantity signed = withSign(part);
        BigDecimal units = signed.value().multiply(multiplier);
        BigDecimal openingFee = feesOf(part);
        return new ClosedLot(
                openedBy,
                by.id(),
                signed,
                price,
                by.price(),
                units.multiply(by.price().minus(price)),
                openingFee.add(closingFee),
                by.fxRate(),
                units.multiply(inBase(by.price(), by.fxRate()).subtract(inBase(price, fxRate))),
                openingFee.multiply(fxRate).add(closingFee.multiply(by.fxRate())),
                openedAt,
                by.executedAt());
    }

    /** What stays open of this lot after a part of it was closed. */
    Lot without(Quantity part) {
        return new Lot(
                openedBy,
                quantity.minus(withSign(part)),
                price,
                fxRate,
                fees.subtract(feesOf(part)),
                openedAt);
    }

    private BigDecimal feesOf(Quantity part) {
        return Decimals.proRata(fees, part.value(), size().value());
    }

    private Quantity withSign(Quantity part) {
        return quantity.signum() < 0 ? part.negated() : part;
    }

    private static BigDecimal inBase(Price price, BigDecimal rate) {
        return price.value().multiply(rate);
    }
}
