package io.gatehouse.broker.paper;

import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.BrokerReference;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderIdentity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An order as the paper market holds it: what was asked, its turn, since when it rests, how often
 * it was changed, and what is done of it.
 */
record PaperOrder(
        OrderIdentity identity,
        OrderTicket ticket,
        Optional<Instant> expiresAt,
        long turn,
        Instant since,
        int amendments,
        Progress progress) {

    /**
     * Quantity done, its sum of quantity x price, whether the stop has latched, whether the order
     * has met the market as a taker and rests from then on, and the newest quote that it has met.
     */
    record Progress(
            Quantity done,
            BigDecimal cost,
            boolean triggered,
            boolean met,
            Optional<Quote> newestMet) {}

    /** An order that enters the market now. */
    static PaperOrder arriving(Order order, long turn, Instant now) {
        return of(order, turn, now, false);
    }

    /** An order that has been working since it was last touched, in a market or without one. */
    static PaperOrder resting(Order order, long turn, boolean met) {
        return of(order, turn, order.updatedAt(), met);
    }

    private static PaperOrder of(Order order, long turn, Instant since, boolean met) {
        Progress progress =
                new Progress(
                        order.filledQuantity(),
                        order.execution().cost(),
                        order.triggered(),
                        met,
                        Optional.empty());
        return new PaperOrder(
                order.identity(), order.ticket(), order.expiresAt(), turn, since, 0, progress);
    }

    BrokerReference reference() {
        return identity.brokerReference();
    }

    Side side() {
        return ticket.side();
    }

    Quantity done() {
        return progress.done();
    }

    Quantity leaves() {
        return ticket.quantity().minus(progress.done());
    }

    boolean isDone() {
        return !leaves().isPositive();
    }

    /** Whether another node has filled, triggered or changed it since. */
    boolean isBehind(Order order) {
        return done().compareTo(order.filledQuantity()) < 0
                || (order.triggered() && !progress.triggered())
                || (order.updatedAt().isAfter(since) && !hasTermsOf(order));
    }

    /** Those that it has, or those that it is being changed to; no market sees its protection. */
    private boolean hasTermsOf(Order order) {
        OrderTicket known = ticket.withProtection(order.ticket().protection());
        return known.equals(order.ticket())
                || order.pendingChange()
                        .map(change -> change.appliedTo(order.ticket()))
                        .filter(known::equals)
                        .isPresent();
    }

    /** A stop that has not been touched yet. */
    boolean waitsForStop() {
        return ticket.type().hasStop() && !progress.triggered();
    }

    /** Fills at once or not at all, once any stop has been touched. */
    boolean mustFillNow() {
        return ticket.timeInForce().isImmediate() && !waitsForStop();
    }

    boolean isExpiredAt(Instant now) {
        return expiresAt.isPresent() && !expiresAt.get().isAfter(now);
    }

    PaperOrder afterTrigger() {
        return with(new Progress(done(), progress.cost(), true, false, progress.newestMet()));
    }

    PaperOrder afterMeeting() {
        return with(
                new Progress(
                        done(), progress.cost(), progress.triggered(), true, progress.newestMet()));
    }

    /** After a quote that it may hear of again: seen first, and told in its turn. */
    PaperOrder afterQuote(Quote quote) {
        if (progress.newestMet().filter(known -> known.isNewerThan(quote)).isPresent()) {
            return this;
        }
        return with(
                new Progress(
                        done(),
                        progress.cost(),
                        progress.triggered(),
                        progress.met(),
                        Optional.of(quote)));
    }

    /** Whether this is the newest quote that it has met on these terms. */
    boolean hasMet(Quote quote) {
        return progress.newestMet().filter(quote::showsTheSame).isPresent();
    }

    PaperOrder afterFill(Quantity quantity, Price price) {
        BigDecimal cost = progress.cost().add(quantity.value().multiply(price.value()));
        return with(
                new Progress(
                        done().plus(quantity),
                        cost,
                        progress.triggered(),
                        progress.met(),
                        progress.newestMet()));
    }

    /** With new terms; whoever only asks for less keeps the place, everybody else starts anew. */
    PaperOrder amended(OrderTicket terms, Instant now) {
        boolean keepsPlace =
                terms.price().equals(ticket.price())
                        && terms.stopPrice().equals(ticket.stopPrice())
                        && terms.quantity().compareTo(ticket.quantity()) <= 0;
        Progress next =
                new Progress(
                        done(),
                        progress.cost(),
                        progress.triggered(),
                        keepsPlace && progress.met(),
                        progress.newestMet().filter(quote -> keepsPlace));
        Instant rests = keepsPlace ? since : now;
        return new PaperOrder(identity, terms, expiresAt, turn, rests, amendments + 1, next);
    }

    private PaperOrder with(Progress next) {
        return new PaperOrder(identity, ticket, expiresAt, turn, since, amendments, next);
    }
}
