package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;

/** Whether a quote touches a stop: a buy stop at or above its price, a sell stop at or below. */
final class StopTrigger {
    private StopTrigger() {}

    static boolean isTouched(PaperOrder order, MarketView market) {
        Price stop = order.ticket().stopPrice().orElseThrow();
        return market.watchedBy(order.side())
                .map(
                        watched ->
                                order.side() == Side.BUY
                                        ? !watched.isBelow(stop)
                                        : !watched.isAbove(stop))
                .orElse(false);
    }
}
