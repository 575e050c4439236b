package io.gatehouse.domain.order;

import static io.gatehouse.domain.order.OrderStatus.CANCELED;
import static io.gatehouse.domain.order.OrderStatus.EXPIRED;
import static io.gatehouse.domain.order.OrderStatus.FILLED;
import static io.gatehouse.domain.order.OrderStatus.NEW;
import static io.gatehouse.domain.order.OrderStatus.PARTIALLY_FILLED;
import static io.gatehouse.domain.order.OrderStatus.PENDING_CANCEL;
import static io.gatehouse.domain.order.OrderStatus.PENDING_REPLACE;
import static io.gatehouse.domain.order.OrderStatus.REJECTED;
import static io.gatehouse.domain.order.OrderStatus.UNKNOWN;

import io.gatehouse.domain.order.Transition.BookedLate;
import io.gatehouse.domain.order.Transition.Moved;
import io.gatehouse.domain.order.Transition.Refused;
import io.gatehouse.domain.order.Transition.Unchanged;

/** The one table of order states: a total function of status and event. */
public final class OrderStateMachine {
    private OrderStateMachine() {}

    /**
     * The state after an event; {@code hasFills} tells which base state a refused command falls
     * back to.
     */
    public static Transition next(OrderStatus status, OrderEventKind event, boolean hasFills) {
        return switch (event) {
            case PARTIAL_FILL -> partialFill(status);
            case COMPLETING_FILL -> status.isFinal() ? new BookedLate() : new Moved(FILLED);
            case ACKNOWLEDGED -> acknowledged(status, hasFills);
            case TRIGGERED -> status.isFinal() ? late(status, event) : new Unchanged();
            case CANCEL_REQUESTED -> cancelRequested(status);
            case REPLACE_REQUESTED -> replaceRequested(status);
            case REPLACED -> replaced(status, hasFills);
            case COMMAND_REJECTED -> commandRejected(status, hasFills);
            case CANCELED -> status.isFinal() ? late(status, event) : new Moved(CANCELED);
            case EXPIRED -> status.isFinal() ? late(status, event) : new Moved(EXPIRED);
            case REJECTED ->
                    status.isFinal() ? late(status, event) : rejected(status, event, hasFills);
            case OUTCOME_UNKNOWN -> outcomeUnknown(status, event);
            case PROVEN_ABSENT -> provenAbsent(status, event, hasFills);
        };
    }

    private static Transition partialFill(OrderStatus status) {
        return switch (status) {
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED -> new BookedLate();
            case PENDING_NEW, UNKNOWN, NEW -> new Moved(PARTIALLY_FILLED);
            case PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE -> new Unchanged();
        };
    }

    private static Transition acknowledged(OrderStatus status, boolean hasFills) {
        return switch (status) {
            case PENDING_NEW, UNKNOWN -> new Moved(base(hasFills));
            // An acknowledgement overtaken by a fill or a command says nothing new.
            case NEW, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE -> new Unchanged();
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED ->
                    late(status, OrderEventKind.ACKNOWLEDGED);
        };
    }

    private static Transition cancelRequested(OrderStatus status) {
        return switch (status) {
            case NEW, PARTIALLY_FILLED -> new Moved(PENDING_CANCEL);
            // The command goes out, but a wish is no evidence: an unproven order stays unproven,
            // and a pending replace keeps its reservation until the broker has answered it.
            case PENDING_NEW, UNKNOWN, PENDING_REPLACE, PENDING_CANCEL -> new Unchanged();
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED ->
                    late(status, OrderEventKind.CANCEL_REQUESTED);
        };
    }

    private static Transition replaceRequested(OrderStatus status) {
        return switch (status) {
            case NEW, PARTIALLY_FILLED -> new Moved(PENDING_REPLACE);
            case PENDING_NEW, UNKNOWN ->
                    new Refused("The broker has not acknowledged the order yet.");
            case PENDING_CANCEL -> new Refused("The order is being cancelled.");
            case PENDING_REPLACE -> new Refused("Another change of the order is under way.");
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED ->
                    late(status, OrderEventKind.REPLACE_REQUESTED);
        };
    }

    private static Transition replaced(OrderStatus status, boolean hasFills) {
        return switch (status) {
            case PENDING_REPLACE -> new Moved(base(hasFills));
            // Brokers that replace unasked, or repeat themselves, change nothing.
            case PENDING_NEW, UNKNOWN, NEW, PARTIALLY_FILLED, PENDING_CANCEL -> new Unchanged();
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED ->
                    late(status, OrderEventKind.REPLACED);
        };
    }

    private static Transition commandRejected(OrderStatus status, boolean hasFills) {
        return switch (status) {
            case PENDING_CANCEL, PENDING_REPLACE -> new Moved(base(hasFills));
            case PENDING_NEW, UNKNOWN, NEW, PARTIALLY_FILLED -> new Unchanged();
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED ->
                    late(status, OrderEventKind.COMMAND_REJECTED);
        };
    }

    private static Transition rejected(OrderStatus status, OrderEventKind event, boolean hasFills) {
        // What has filled cannot have been rejected; the rest of it can only be cancelled.
        return hasFills
                ? new Refused("A filled order is not rejected: " + status + " on " + event)
                : new Moved(REJECTED);
    }

    private static Transition outcomeUnknown(OrderStatus status, OrderEventKind event) {
        return switch (status) {
            case PENDING_NEW -> new Moved(UNKNOWN);
            case UNKNOWN, NEW, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE -> new Unchanged();
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED -> late(status, event);
        };
    }

    private static Transition provenAbsent(
            OrderStatus status, OrderEventKind event, boolean hasFills) {
        return switch (status) {
            case PENDING_NEW, UNKNOWN -> rejected(status, event, hasFills);
            case NEW, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE ->
                    new Refused("The broker has had the order: " + status);
            case DENIED, FILLED, CANCELED, EXPIRED, REJECTED -> late(status, event);
        };
    }

    private static OrderStatus base(boolean hasFills) {
        return hasFills ? PARTIALLY_FILLED : NEW;
    }

    private static Transition late(OrderStatus status, OrderEventKind event) {
        return new Refused("The order is " + status + "; " + event + " comes too late.");
    }
}
