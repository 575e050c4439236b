package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.QuoteSide;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Judgement;

import java.util.Optional;

/** The best price to open at, and what lies on the wrong side of it or of the market, if any. */
final class PriceSide {
    private PriceSide() {}

    /** A stop that triggers at once is none. */
    static Optional<String> ofStop(Judgement order) {
        Side side = order.ticket().side();
        return order.ticket()
                .stopPrice()
                .flatMap(
                        stop ->
                                watched(order)
                                        .flatMap(
                                                market ->
                                                        notBeyond(
                                                                "Stop price",
                                                                stop,
                                                                side,
                                                                "the market",
                                                                market)));
    }

    /** From the best price that the order may open at: what lies beyond it triggers at once. */
    static Optional<String> ofStopLoss(Judgement order) {
        return protection(order)
                .stopLoss()
                .flatMap(stop -> bestEntry(order).flatMap(entry -> entry.faultOfStopLoss(stop)));
    }

    static Optional<String> ofTarget(Judgement order) {
        return protection(order)
                .targetPrice()
                .flatMap(target -> entry(order).flatMap(entry -> entry.faultOfTarget(target)));
    }

    /** A price to open at, and what it is. */
    private record Entry(Side side, String name, Price price) {
        Optional<String> faultOfStopLoss(Price stop) {
            return notBeyond("Stop loss", stop, side.opposite(), name, price);
        }

        Optional<String> faultOfTarget(Price target) {
            return notBeyond("Target", target, side, name, price);
        }

        Entry orBetter(Entry other) {
            return other.price.compareTo(price) * side.sign() < 0 ? other : this;
        }
    }

    private static Optional<Entry> entry(Judgement order) {
        return order.expectedPrice().map(price -> new Entry(side(order), "the entry", price));
    }

    /** The best price that the order may open at: the one nearest to its stop loss. */
    static Optional<Price> bestPrice(Judgement order) {
        return bestEntry(order).map(Entry::price);
    }

    private static Optional<Entry> bestEntry(Judgement order) {
        return entry(order).map(named -> met(order).map(named::orBetter).orElse(named));
    }

    /** A limit fills at the market that it meets, a stop-limit where it is triggered. */
    private static Optional<Entry> met(Judgement order) {
        Side side = side(order);
        return switch (order.ticket().type()) {
            case MARKET, STOP -> Optional.empty();
            case LIMIT ->
                    order.traded()
                            .quote()
                            .flatMap(quote -> QuoteSide.takenBy(side, quote))
                            .map(price -> new Entry(side, "the market", price));
            case STOP_LIMIT ->
                    order.ticket()
                            .stopPrice()
                            .map(price -> new Entry(side, "the stop price", price));
        };
    }

    private static Optional<Price> watched(Judgement order) {
        return order.traded()
                .quote()
                .flatMap(
                        quote ->
                                QuoteSide.watchedByStop(
                                        side(order), quote, order.instrument().assetClass()));
    }

    private static Optional<String> notBeyond(
            String what, Price price, Side beyond, String mark, Price at) {
        if (price.compareTo(at) * beyond.sign() > 0) {
            return Optional.empty();
        }
        String direction = beyond == Side.BUY ? "above" : "below";
        return Optional.of(
                "%s %s does not lie %s %s %s.".formatted(what, price, direction, mark, at));
    }

    private static Protection protection(Judgement order) {
        return order.ticket().protection();
    }

    private static Side side(Judgement order) {
        return order.ticket().side();
    }
}
