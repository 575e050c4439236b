package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.util.Optional;

/** A taker buys at the ask and sells at the bid, and slips from there. */
record MarketPrice(Optional<Quantity> quoteSize) implements PriceRule {

    @Override
    public Optional<Price> priceOf(PaperOrder order, MarketView market) {
        return market.takenBy(order.side())
                .map(
                        quoted ->
                                market.terms()
                                        .friction()
                                        .slipped(
                                                order.side(),
                                                quoted,
                                                order.leaves(),
                                                quoteSize,
                                                market.terms().tick()));
    }
}
