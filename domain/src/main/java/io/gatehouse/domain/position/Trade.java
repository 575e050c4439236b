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
 * A flat-to-flat round trip: what went in, what came out, gross P&L and fees in both currencies,
 * and the stop and the strategy of the order that opened it.
 */
public record Trade(
        TradeId id,
        Symbol instrument,
        Side direction,
        Leg entry,
        Leg exit,
        Result result,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Price> initialStop,
        Optional<String> strategy) {

    /** A round trip that was opened without a stop and by no strategy. */
    public Trade(
            TradeId id,
            Symbol instrument,
            Side direction,
            Leg entry,
            Leg exit,
            Result result,
            Instant openedAt,
            Optional<Instant> closedAt) {
        this(
                id,
                instrument,
                direction,
                entry,
                exit,
                result,
                openedAt,
                closedAt,
                Optional.empty(),
                Optional.empty());
    }

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

    static Trade opened(
            TradeId id, Symbol instrument, Side direction, Instant at, TradeBook.Opener opener) {
        return new Trade(
                id,
                instrument,
                direction,
                Leg.NONE,
                Leg.NONE,
                Result.NOTHING,
                at,
                Optional.empty(),
                opener.stop(),
                opener.strategy());
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }

    /**
     * Net P&L by what the entered quantity would have lost from its average price to the first
     * stop; empty while open, and without a stop or a distance to it.
     */
    public Optional<BigDecimal> rMultiple(BigDecimal multiplier) {
        return isClosed()
                ? initialRisk(multiplier)
                        .filter(risk -> risk.signum() > 0)
                        .map(risk -> result.net().divide(risk, Decimals.RATIO))
                : Optional.empty();
    }

    private Optional<BigDecimal> initialRisk(BigDecimal multiplier) {
        return initialStop.flatMap(
                stop ->
                        entry.averagePrice()
                                .map(
                                        price ->
                                                new Price(price.minus(stop).abs())
                                                        .notional(entry.quantity(), multiplier)));
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
                closedAt,
                initialStop,
                strategy);
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
                done ? Optional.of(fill.executedAt()) : Optional.empty(),
                initialStop,
                strategy);
    }
}
