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

        Execution plus(Fill fill) {
            return new Execution(
                    filled.plus(fill.quantity()),
                    cost.add(fill.quantity().value().multiply(fill.price().value())),
                    fees.add(fill.fee()),
                    Optional.of(fill.executedAt()));
        }
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
                ? with(ticket, to, triggered, pendingChange, at)
                : this;
    }

    /** This order after a fill, in whatever state it was: a fill is always booked. */
    public Order afterFill(Fill fill) {
        Execution done = execution.plus(fill);
        boolean complete = done.filled().compareTo(ticket.quantity()) >= 0;
        OrderEventKind event =
                complete ? OrderEventKind.COMPLETING_FILL : OrderEventKind.PARTIAL_FILL;
        return new Order(
                        identity,
                        ticket,
                        status,
                        triggered,
                        done,
                        adjustedFrom,
                        pendingChange,
                        rejectReason,
                        expiresAt,
                        createdAt,
                        fill.executedAt())
                .after(event, fill.executedAt());
    }

    /** The stop price was touched; that latches. */
    public Order afterTrigger(Instant at) {
        return with(ticket, status, true, pendingChange, at);
    }

    /** A change was asked for: until the broker answers, the larger of both is held. */
    public Order changeRequested(OrderChange change, Instant at) {
        return with(ticket, status, triggered, Optional.of(change), at)
                .after(OrderEventKind.REPLACE_REQUESTED, at);
    }

    /** The broker made the change. */
    public Order changed(OrderChange change, Instant at) {
        return with(change.appliedTo(ticket), status, triggered, Optional.empty(), at)
                .after(OrderEventKind.REPLACED, at);
    }

    /** The broker refused a cancel or a change: the order stands as it was. */
    public Order commandRejected(Instant at) {
        return with(ticket, status, triggered, Optional.empty(), at)
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
            boolean newTriggered,
            Optional<OrderChange> change,
            Instant at) {
        return new Order(
                identity,
                newTicket,
                to,
                newTriggered,
                execution,
                adjustedFrom,
                change,
                rejectReason,
                expiresAt,
                createdAt,
                at);
    }
}
