package io.gatehouse.broker.paper;

import io.gatehouse.domain.money.Price;

import java.util.Optional;

/** At which price an order trades on a quote; empty when it does not. */
@FunctionalInterface
interface PriceRule {
    Optional<Price> priceOf(PaperOrder order, MarketView market);
}
