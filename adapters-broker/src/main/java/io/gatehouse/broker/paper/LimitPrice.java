package io.gatehouse.broker.paper;

import io.gatehouse.broker.paper.PaperConfiguration.RestingFill;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import java.util.Optional;

/**
 * A limit that is marketable when it first meets the market trades at the better of limit and
 * market; one that rests trades at its limit once the market comes to it.
 */
record LimitPrice(PriceRule asTaker, RestingFill restingFill) implements PriceRule {

    @Override
    public Optional<Price> priceOf(PaperOrder order, MarketView market) {
        Price limit = market.terms().limitOf(order.ticket()).orElseThrow();
        Optional<Price> other = market.takenBy(order.side());
        if (order.progress().met()) {
            return other.filter(price -> reaches(order.side(), price, limit)).map(price -> limit);
        }
        return other.filter(price -> !isWorse(order.side(), price, limit))
                .flatMap(price -> asTaker.priceOf(order, market))
                .map(slipped -> isWorse(order.side(), slipped, limit) ? limit : slipped);
    }

    /** Whether it trades at once when it meets that market. */
    static boolean isMarketable(OrderTicket ticket, MarketView market) {
        Optional<Price> limit = market.terms().limitOf(ticket);
        return market.takenBy(ticket.side())
                .filter(price -> limit.filter(at -> isWorse(ticket.side(), price, at)).isEmpty())
                .isPresent();
    }

    private boolean reaches(Side side, Price other, Price limit) {
        boolean touched = !isWorse(side, other, limit);
        return restingFill == RestingFill.TOUCH ? touched : touched && !other.equals(limit);
    }

    private static boolean isWorse(Side side, Price price, Price limit) {
        return side == Side.BUY ? price.isAbove(limit) : price.isBelow(limit);
    }
}
