package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.order.Order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells of an order from the store whether it has met the market since it was last touched. Nobody
 * keeps that: the sessions tell it, and the newest quote that there was.
 */
record FormerMarket(PaperTerms terms, Optional<Quote> newest, Duration maxQuoteAge) {

    boolean hasMet(Order order, Instant now) {
        Instant touched = order.updatedAt();
        return newest.map(
                        quote ->
                                quote.at().isAfter(touched)
                                        ? wasOpenBetween(touched, quote.at())
                                        : isMetOnArrival(order, quote))
                .orElseGet(() -> wasOpenBetween(touched, now));
    }

    /** An open market is quoted, so that whoever waits in it is met. */
    private boolean wasOpenBetween(Instant from, Instant to) {
        TradingCalendar calendar = terms.instrument().calendar();
        return calendar.isOpen(from) || calendar.isOpen(to) || !calendar.dayEnd(from).isAfter(to);
    }

    /**
     * By a quote that was fresh then. What could have filled at it and has not was never met: its
     * node ended before.
     */
    private boolean isMetOnArrival(Order order, Quote quote) {
        Instant touched = order.updatedAt();
        MarketView market = MarketView.of(terms, quote);
        return quote.ageAt(touched).compareTo(maxQuoteAge) <= 0
                && market.isOfSessionAt(touched)
                && (isFilledAt(order, touched) || !LimitPrice.isMarketable(order.ticket(), market));
    }

    private static boolean isFilledAt(Order order, Instant touched) {
        return order.execution().lastFillAt().filter(at -> !at.isBefore(touched)).isPresent();
    }
}
