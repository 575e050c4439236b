package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Fill;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A flat-to-flat round trip: what went in, what came out, gross P&L and fees in both currencies.
 */
public record Trade(
        TradeId id,
        Symbol instrument,
        Side direction,
        Leg entry,
        Leg exit,
        Result result,
        Instant openedAt,
        Optional<Instant> closedAt) {

    /** Quantity and its sum of quantity x price on one side of the trade. */
    public record Leg(Quantity quantity, BigDecimal cost) {
        public static final Leg NONE = new Leg(Quantity.ZERO, BigDecimal.ZERO);

        public Leg {
            cost = Decimals.canonical(cost);
        }

        public Optional<Price> averagePrice() {
            return quantity.isZero()
                    ? Optional.empty()
                    : Optional.of(new Price(cost.divide(quantity.value(), Decimals.RATIO)));
        }

        Leg plus(Quantity more, Price price) {
            return new Leg(quantity.plus(more), cost.add(more.value().multiply(price.value())));
        }
    }

    /** Gross P&L and fees (positive costs), in the instrument's currency and in base currency. */
    public record Result(
            BigDecimal gross, BigDecimal grossBase, BigDecimal fees, BigDecimal feesBase) {
        public static final Result NOTHING =
                new Result(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public Result {
            gross = Decimals.canonical(gross);
            grossBase = Decimals.canonical(grossBase);
            fees = Decimals.canonical(fees);
            feesBase = Decimals.canonical(feesBase);
        }

        public BigDecimal net() {
            return gross.subtract(fees);
        }

        public BigDecimal netBase() {
            return grossBase.subtract(feesBase);
        }

        Result plus(
                BigDecimal moreGross, BigDecimal moreGrossBase, BigDecimal fee, BigDecimal fxRate) {
            return new Result(
                    gross.add(moreGross),
                    grossBase.add(moreGrossBase),
                    fees.add(fee),
                    feesBase.add(fee.multiply(fxRate)));
        }
    }

    public static Trade opened(TradeId id, Symbol instrument, Side direction, Instant at) {
        return new Trade(
                id,
                instrument,
                direction,
                Leg.NONE,
                Leg.NONE,
                Result.NOTHING,
                at,
                Optional.empty());
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }

    /** This trade with the opening part of a fill on its entry side. */
    Trade entered(Fill fill, PositionChange change) {
        BigDecimal fee = change.openingFee(fill);
        return new Trade(
                id,
                instrument,
                direction,
                entry.plus(change.opened(), fill.price()),
                exit,
                result.plus(BigDecimal.ZERO, BigDecimal.ZERO, fee, fill.fxRate()),
                openedAt,
                closedAt);
    }

    /** This trade with the closing part of a fill on its exit side; over when nothing is left. */
    Trade exited(Fill fill, PositionChange change) {
        BigDecimal fee = change.closingFee(fill);
        boolean done = change.after().isFlat() || change.isFlip();
        return new Trade(
                id,
                instrument,
                direction,
                entry,
                exit.plus(change.closed(), fill.price()),
                result.plus(change.realized(), change.realizedBase(), fee, fill.fxRate()),
                openedAt,
                done ? Optional.of(fill.executedAt()) : Optional.empty());
    }
}
