package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderTicket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The market itself: orders arrive, meet quotes, rest, change and end. Knows no clock, no thread
 * and no chance but its seed: the same calls give the same news. For one thread at a time.
 */
final class PaperMarket {
    private final TermsBook terms;
    private final Duration maxQuoteAge;
    private final Duration latency;
    private final Matcher matcher;
    private final News news;
    private final OrderBook book = new OrderBook();
    private final QuoteBoard quotes = new QuoteBoard();
    private final Transit transit = new Transit();
    private long nextTurn;

    PaperMarket(PaperConfiguration configuration, TermsBook terms, News news) {
        this.terms = terms;
        this.maxQuoteAge = configuration.maxQuoteAge();
        this.latency = configuration.latency();
        this.matcher = new Matcher(configuration, news);
        this.news = news;
    }

    /** A new order leaves for the market; without latency it is there at once. */
    void submit(Order order, Instant now) {
        if (latency.isZero()) {
            arrive(order, now);
        } else {
            transit.send(order, now.plus(latency));
        }
    }

    /** Acknowledges an order and lets it meet the current quote, if that is fresh. */
    void arrive(Order order, Instant now) {
        news.tell(order.identity(), new Facts(order.identity(), now).acknowledged());
        meetCurrentQuote(PaperOrder.arriving(order, nextTurn++, now), now);
    }

    /** Takes in an order that has been working since it was last touched. */
    void resume(Order order, Instant now) {
        PaperOrder resting = PaperOrder.resting(order, nextTurn++, hasMet(order, now));
        meetCurrentQuote(resting, now);
    }

    private boolean hasMet(Order order, Instant now) {
        Symbol symbol = order.instrument();
        return terms.of(symbol)
                .map(known -> new FormerMarket(known, quotes.newest(symbol), maxQuoteAge))
                .filter(market -> !market.hasMet(order, now))
                .isEmpty();
    }

    /** A quote that is no old news meets the orders it concerns. */
    void quote(Quote quote, Instant now) {
        if (quotes.keep(quote)) {
            openMarket(quote, now).ifPresent(market -> meetResting(market, now));
        }
    }

    /**
     * A quote that newcomers meet at once. Who rests is told of it in its turn: he may have been
     * touched by a step on the way to it.
     */
    void see(Quote quote) {
        quotes.see(quote);
    }

    /**
     * A quote as it stands where this market begins or takes orders over. While nobody rests, it is
     * nobody's news when it is told, which after a restart may be long after its time.
     */
    void start(Quote quote) {
        if (book.isEmpty()) {
            quotes.keep(quote);
        } else {
            quotes.see(quote);
        }
    }

    Optional<PaperOrder> find(BrokerReference reference) {
        return book.find(reference);
    }

    /** Whether the order is open here or on its way. */
    boolean holds(BrokerReference reference) {
        return book.find(reference).isPresent() || transit.carries(reference);
    }

    /** Takes an open or travelling order out without a word; false when there is none. */
    boolean withdraw(BrokerReference reference) {
        return book.remove(reference).isPresent() || transit.recall(reference).isPresent();
    }

    /** New terms of an open order; what it then meets, it meets after the change was told. */
    void replace(PaperOrder order, OrderTicket changed, Instant commandedAt, Instant now) {
        Replacement to = new Replacement(changed.quantity(), changed.price(), changed.stopPrice());
        news.tell(
                order.identity(),
                new Facts(order.identity(), now).replaced(to, commandedAt, order.amendments()));
        meetCurrentQuote(order.amended(changed, now), now);
    }

    /** Time passes: what has travelled arrives, and what is over its time expires. */
    void advance(Instant now) {
        transit.arrivedBy(now).forEach(order -> arrive(order, now));
        List<PaperOrder> over = book.all().stream().filter(order -> isOver(order, now)).toList();
        over.forEach(order -> expire(order, now));
    }

    private void meetResting(MarketView market, Instant now) {
        for (PaperOrder order : book.concernedBy(market)) {
            if (market.quote().at().isAfter(order.since()) && !order.hasMet(market.quote())) {
                meet(order, market, now);
            }
        }
    }

    private void meetCurrentQuote(PaperOrder order, Instant now) {
        freshMarket(order, now)
                .ifPresentOrElse(market -> meet(order, market, now), () -> settle(order, now));
    }

    /**
     * The current quote of this session for a newcomer; one who rests has no use for quotes older
     * than itself.
     */
    private Optional<MarketView> freshMarket(PaperOrder order, Instant now) {
        return quotes.newest(order.ticket().instrument())
                .filter(quote -> quote.ageAt(now).compareTo(maxQuoteAge) <= 0)
                .filter(quote -> !order.progress().met() || quote.at().isAfter(order.since()))
                .filter(quote -> !order.hasMet(quote))
                .flatMap(quote -> openMarket(quote, now));
    }

    private Optional<MarketView> openMarket(Quote quote, Instant now) {
        return terms.of(quote.symbol())
                .map(known -> MarketView.of(known, quote))
                .filter(market -> market.isOfSessionAt(now));
    }

    private void meet(PaperOrder order, MarketView market, Instant now) {
        PaperOrder after =
                isOver(order, now)
                        ? order
                        : matcher.meet(order, market, now).afterQuote(market.quote());
        settle(after, now);
    }

    private void settle(PaperOrder order, Instant now) {
        if (order.isDone()) {
            end(order);
        } else if (isOver(order, now)) {
            expire(order, now);
        } else if (order.mustFillNow()) {
            news.tell(
                    order.identity(),
                    new Facts(order.identity(), now)
                            .canceled(order.ticket().timeInForce() + " not filled at once"));
            end(order);
        } else {
            book.put(order, limitOf(order));
        }
    }

    /** An order's own time, or that of its instrument: whatever closes may outlast the latter. */
    private boolean isOver(PaperOrder order, Instant now) {
        return order.isExpiredAt(now)
                || (!order.ticket().reduceOnly() && isExpired(order.ticket().instrument(), now));
    }

    private boolean isExpired(Symbol symbol, Instant now) {
        return terms.of(symbol)
                .filter(known -> known.instrument().listing().isExpiredAt(now))
                .isPresent();
    }

    private void expire(PaperOrder order, Instant now) {
        news.tell(order.identity(), new Facts(order.identity(), now).expired());
        end(order);
    }

    private void end(PaperOrder order) {
        book.remove(order.reference());
        news.ended(order.identity());
    }

    private Optional<Price> limitOf(PaperOrder order) {
        Symbol symbol = order.ticket().instrument();
        return terms.of(symbol).flatMap(known -> known.limitOf(order.ticket()));
    }
}
