package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Judgement;

import java.util.Optional;

/** On which side of the market or of its entry a price lies; empty when on the right one. */
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

    static Optional<String> ofStopLoss(Judgement order) {
        return fromEntry(order, "Stop loss", protection(order).stopLoss(), side(order).opposite());
    }

    static Optional<String> ofTarget(Judgement order) {
        return fromEntry(order, "Target", protection(order).targetPrice(), side(order));
    }

    /** What triggers a stop: the last price; of currencies, or without one, ask or bid. */
    private static Optional<Price> watched(Judgement order) {
        return order.traded()
                .quote()
                .flatMap(
                        quote ->
                                order.instrument().assetClass() == AssetClass.FOREX
                                        ? near(quote, side(order))
                                        : quote.last().or(() -> near(quote, side(order))));
    }

    private static Optional<Price> near(Quote quote, Side side) {
        return side == Side.BUY ? quote.buySide() : quote.sellSide();
    }

    private static Optional<String> fromEntry(
            Judgement order, String what, Optional<Price> price, Side beyond) {
        return price.flatMap(
                value ->
                        order.expectedPrice()
                                .flatMap(
                                        entry ->
                                                notBeyond(
                                                        what, value, beyond, "the entry", entry)));
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
