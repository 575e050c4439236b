package io.gatehouse.domain.order;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What lives: a ticket with an identity, its place in the state machine and what has filled of it.
 */
public record Order(
        OrderIdentity identity,
        OrderTicket ticket,
        OrderStatus status,
        boolean triggered,
        Execution execution,
        Optional<Quantity> adjustedFrom,
        Optional<OrderChange> pendingChange,
        Optional<String> rejectReason,
        Optional<Instant> expiresAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What has been done: cumulative quantity, sum of quantity x price, fees in the instrument's
     * currency.
     */
    public record Execution(
            Quantity filled, BigDecimal cost, BigDecimal fees, Optional<Instant> lastFillAt) {
        public static final Execution NOTHING =
                new Execution(Quantity.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());

        public Execution {
            cost = Decimals.canonical(cost);
            fees = Decimals.canonical(fees);
        }

        Execution plus(Fill fill) {
            Instant at = fill.executedAt();
            return new Execution(
                    filled.plus(fill.quantity()),
                    cost.add(fill.quantity().value().multiply(fill.price().value())),
                    fees.add(fill.fee()),
                    Optional.of(lastFillAt.map(last -> later(last, at)).orElse(at)));
        }
    }

    /** An order of which nothing has been done. */
    public static Order begun(
            OrderIdentity identity,
            OrderTicket ticket,
            OrderStatus status,
            Optional<Quantity> adjustedFrom,
            Optional<Instant> expiresAt,
            Instant now) {
        return new Order(
                identity,
                ticket,
                status,
                false,
                Execution.NOTHING,
                adjustedFrom,
                Optional.empty(),
                Optional.empty(),
                expiresAt,
                now,
                now);
    }

    public OrderId id() {
        return identity.id();
    }

    public AccountId accountId() {
        return identity.accountId();
    }

    public Symbol instrument() {
        return ticket.instrument();
    }

    public Quantity filledQuantity() {
        return execution.filled();
    }

    public boolean hasFills() {
        return execution.filled().isPositive();
    }

    /** What may still fill; zero once the order is final. */
    public Quantity leavesQuantity() {
        return status.isFinal()
                ? Quantity.ZERO
                : ticket.quantity().minus(execution.filled()).max(Quantity.ZERO);
    }

    /** What is left of it as a ticket: a stop that was touched is what it has become. */
    public OrderTicket remaining() {
        return asToday(ticket).leaving(leavesQuantity());
    }

    /** A change of its ticket as what has become of a stop that was touched. */
    public OrderTicket asToday(OrderTicket changed) {
        return triggered ? changed.triggered() : changed;
    }

    /** Cost over quantity, for display only; empty before the first fill. */
    public Optional<Price> averageFillPrice() {
        return hasFills()
                ? Optional.of(
                        new Price(
                                execution
                                        .cost()
                                        .divide(execution.filled().value(), Decimals.RATIO)))
                : Optional.empty();
    }

    /** Whether the fills exceed what was ordered: booked, but the account needs a look. */
    public boolean isOverfilled() {
        return execution.filled().compareTo(ticket.quantity()) > 0;
    }

    /** This order after an event; a refused or merely stored event leaves it as it is. */
    public Order after(OrderEventKind event, Instant at) {
        return OrderStateMachine.next(status, event, hasFills())
                        instanceof Transition.Moved(OrderStatus to)
                ? with(ticket, to, triggered, execution, pendingChange, at)
                : this;
    }

    /**
     * This order after a fill, in whatever state it was: a fill is always booked, and proves that a
     * stop was triggered.
     */
    public Order afterFill(Fill fill) {
        Execution done = execution.plus(fill);
        boolean complete = done.filled().compareTo(ticket.quantity()) >= 0;
        OrderEventKind event =
                complete ? OrderEventKind.COMPLETING_FILL : OrderEventKind.PARTIAL_FILL;
        Instant at = fill.executedAt();
        return with(ticket, status, triggered || ticket.type().hasStop(), done, pendingChange, at)
                .after(event, at);
    }

    /** This order with its stop triggered, for good; a final order stays as it is. */
    public Order afterTrigger(Instant at) {
        return OrderStateMachine.next(status, OrderEventKind.TRIGGERED, hasFills())
                        instanceof Transition.Refused
                ? this
                : with(ticket, status, true, execution, pendingChange, at);
    }

    /**
     * A change was asked for: until the broker answers, the larger of both is held. Where no change
     * can be asked for now, the order stays as it is.
     */
    public Order changeRequested(OrderChange change, Instant at) {
        return OrderStateMachine.next(status, OrderEventKind.REPLACE_REQUESTED, hasFills())
                        instanceof Transition.Moved(OrderStatus to)
                ? with(ticket, to, triggered, execution, Optional.of(change), at)
                : this;
    }

    /**
     * The broker made the change that was asked for; an order cut down to what has filled is
     * complete.
     */
    public Order changed(OrderChange change, Instant at) {
        return OrderStateMachine.next(status, OrderEventKind.REPLACED, hasFills())
                        instanceof Transition.Moved(OrderStatus to)
                ? with(change.appliedTo(ticket), to, triggered, execution, Optional.empty(), at)
                        .completed(at)
                : this;
    }

    private Order completed(Instant at) {
        return leavesQuantity().isZero() ? after(OrderEventKind.COMPLETING_FILL, at) : this;
    }

    /** This order as one that may only close. */
    public Order asReduceOnly() {
        OrderTicket exit = ticket.asReduceOnly(ticket.origin());
        return with(exit, status, triggered, execution, pendingChange, updatedAt);
    }

    /**
     * This order with other levels for what it has still to fill; no broker sees them, so to one
     * the order is as it was last touched.
     */
    public Order withProtection(Protection protection) {
        OrderTicket moved = ticket.withProtection(protection);
        return with(moved, status, triggered, execution, pendingChange, updatedAt);
    }

    /** The broker refused a cancel or a change: the order stands as it was. */
    public Order commandRejected(Instant at) {
        return status.isFinal()
                ? this
                : with(ticket, status, triggered, execution, Optional.empty(), at)
                        .after(OrderEventKind.COMMAND_REJECTED, at);
    }

    public Order withRejectReason(String reason) {
        return new Order(
                identity,
                ticket,
                status,
                triggered,
                execution,
                adjustedFrom,
                pendingChange,
                Optional.of(reason),
                expiresAt,
                createdAt,
                updatedAt);
    }

    public Order withIdentity(OrderIdentity other) {
        return new Order(
                other,
                ticket,
                status,
                triggered,
                execution,
                adjustedFrom,
                pendingChange,
                rejectReason,
                expiresAt,
                createdAt,
                updatedAt);
    }

    private Order with(
            OrderTicket newTicket,
            OrderStatus to,
            boolean nowTriggered,
            Execution done,
            Optional<OrderChange> change,
            Instant at) {
        return new Order(
                identity,
                newTicket,
                to,
                nowTriggered,
                done,
                adjustedFrom,
                change,
                rejectReason,
                expiresAt,
                createdAt,
                later(updatedAt, at));
    }

    // News may arrive out of order; the time of the last change never goes back.
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
