package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.TimeInForce;

import java.time.Instant;
import java.util.Optional;

/** Lets one order meet one quote: its stop latches, its price is found, its portion fills. */
final class Matcher {
    private final PartialFills partialFills;
    private final Chance chance;
    private final PriceRule marketPrice;
    private final PriceRule limitPrice;
    private final News news;

    Matcher(PaperConfiguration configuration, News news) {
        this.partialFills = configuration.partialFills();
        this.chance = new Chance(configuration.seed());
        this.marketPrice = new MarketPrice(partialFills.offered());
        this.limitPrice = new LimitPrice(marketPrice, configuration.restingFill());
        this.news = news;
    }

    /** The order after the quote; what happened to it is told. */
    PaperOrder meet(PaperOrder order, MarketView market, Instant now) {
        PaperOrder live = latch(order, market, now);
        if (live.waitsForStop()) {
            return live;
        }
        PriceRule rule =
                market.terms().limitOf(live.ticket()).isPresent() ? limitPrice : marketPrice;
        return rule.priceOf(live, market)
                .map(price -> fill(live, price, market, now))
                .orElse(live)
                .afterMeeting();
    }

    private PaperOrder latch(PaperOrder order, MarketView market, Instant now) {
        if (!order.waitsForStop() || !StopTrigger.isTouched(order, market)) {
            return order;
        }
        news.tell(order.identity(), new Facts(order.identity(), now).triggered(order.ticket()));
        return order.afterTrigger();
    }

    private PaperOrder fill(PaperOrder order, Price price, MarketView market, Instant now) {
        PaperTerms terms = market.terms();
        Quantity portion =
                partialFills.portionOf(order, terms.instrument().spec().lotStep(), chance);
        if (isAllOrNothing(order) && portion.compareTo(order.leaves()) < 0) {
            return order;
        }
        Quantity slice = terms.freezeQuantity().map(portion::min).orElse(portion);
        Optional<Price> requested = requestedPrice(order, market);
        PaperOrder filled = order;
        for (Quantity left = portion; left.isPositive(); left = left.minus(slice)) {
            filled = execute(filled, slice.min(left), price, requested, terms, now);
        }
        return filled;
    }

    private PaperOrder execute(
            PaperOrder order,
            Quantity quantity,
            Price price,
            Optional<Price> requested,
            PaperTerms terms,
            Instant now) {
        news.tell(
                order.identity(),
                new Facts(order.identity(), now)
                        .executed(
                                order,
                                quantity,
                                price,
                                requested,
                                OrderFees.of(terms, order, quantity, price)));
        return order.afterFill(quantity, price);
    }

    /** What slippage is measured from: the limit, the stop, or the quote that was taken. */
    private static Optional<Price> requestedPrice(PaperOrder order, MarketView market) {
        return order.ticket().type() == OrderType.MARKET
                ? market.takenBy(order.side())
                : order.ticket().price().or(order.ticket()::stopPrice);
    }

    private static boolean isAllOrNothing(PaperOrder order) {
        return order.ticket().timeInForce() == TimeInForce.FOK;
    }
}
