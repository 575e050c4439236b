package io.gatehouse.application.order;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.BookChanges;
import io.gatehouse.application.account.DeskListener;
import io.gatehouse.application.broker.Brokers;
import io.gatehouse.application.broker.TakenOrders;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands committed intents to their brokers, outside of any transaction and in the order of their
 * commits.
 */
public final class Dispatch implements DeskListener {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Brokers brokers;
    private final Map<BrokerId, BrokerLine> lines = new ConcurrentHashMap<>();

    public Dispatch(Brokers brokers) {
        this.brokers = brokers;
    }

    /** Opens the line to a broker, once; what it answers goes to {@code answers}. */
    void open(BrokerGateway gateway, DispatchAnswers answers) {
        lines.computeIfAbsent(gateway.id(), id -> new BrokerLine(gateway, answers));
    }

    /** Why an order cannot go to a broker at all; it is never turned into something else. */
    Optional<Refusal> unsupported(
            BrokerId broker, AccountMode mode, OrderTicket ticket, Instrument instrument) {
        Optional<BrokerGateway> gateway = brokers.find(broker);
        if (broker.isSynced() && gateway.isEmpty()) {
            return refused(
                    "account_id", "The account is synced only: no orders go to " + broker + ".");
        }
        if (gateway.isEmpty() || gateway.get().mode() != mode) {
            return refused(
                    "account_id",
                    "The account's broker " + broker + " does not serve " + mode + " accounts.");
        }
        return TakenOrders.objection(gateway.get(), ticket, instrument);
    }

    void enqueueNew(AccountBook book, Order order, Instant now) {
        book.enqueue(intent(order, Intent.Kind.NEW, now));
    }

    /**
     * Asks the broker to cancel, after whatever it was asked before: the command goes out even
     * where it moves no state, since nobody knows yet what the broker has. False where it was asked
     * already and has not answered, or the order is final.
     */
    boolean enqueueCancel(AccountBook book, Order order, Instant now, String why) {
        if (order.status().isFinal() || book.isCancelAsked(order.id())) {
            return false;
        }
        Order asked = order.after(OrderEventKind.CANCEL_REQUESTED, now);
        book.update(asked, "CANCEL_REQUESTED", now, why);
        book.enqueue(intent(asked, Intent.Kind.CANCEL, now));
        return true;
    }

    /** Asks the broker to change an order; false when its state does not allow that now. */
    boolean enqueueChange(
            AccountBook book, Order order, OrderChange change, Instant now, String why) {
        Order asked = order.changeRequested(change, now);
        if (asked.status() == order.status()) {
            return false;
        }
        book.update(asked, "REPLACE_REQUESTED", now, why);
        book.enqueue(intent(asked, Intent.Kind.REPLACE, now));
        return true;
    }

    /** Hands a command over again, unless the order needs it no more. */
    boolean enqueueAgain(AccountBook book, Intent unanswered, Instant now) {
        Optional<Order> order = book.workingOrder(unanswered.order());
        if (order.isEmpty()) {
            book.settle(unanswered.order());
            return false;
        }
        boolean isWanted =
                unanswered.kind() == Intent.Kind.CANCEL
                        || order.get().status() == OrderStatus.PENDING_REPLACE;
        if (isWanted) {
            book.enqueueAgain(order.get(), intent(order.get(), unanswered.kind(), now));
        }
        return isWanted;
    }

    /** Whether a command for the order waits here for its broker, or is being taken by it. */
    boolean hasInHand(OrderId order) {
        return lines.values().stream().anyMatch(line -> line.hasInHand(order));
    }

    @Override
    public void committed(List<BookChanges> changes) {
        for (BookChanges change : changes) {
            if (!change.intents().isEmpty()) {
                send(change);
            }
        }
    }

    /** Sends again what a stopped node left unfinished. */
    void resend(Order order, Intent.Kind kind) {
        send(order, kind);
    }

    private void send(BookChanges change) {
        Map<OrderId, Order> orders = new HashMap<>();
        change.orders().forEach(order -> orders.put(order.id(), order));
        for (Intent intent : change.intents()) {
            Optional.ofNullable(orders.get(intent.order()))
                    .ifPresent(order -> send(order, intent.kind()));
        }
    }

    private void send(Order order, Intent.Kind kind) {
        lineOf(order)
                .ifPresentOrElse(
                        line -> line.send(order, kind),
                        () -> LOG.error("No broker is connected for {} {}", kind, order.id()));
    }

    private Optional<BrokerLine> lineOf(Order order) {
        return Optional.ofNullable(lines.get(order.identity().broker()));
    }

    private static Intent intent(Order order, Intent.Kind kind, Instant now) {
        return new Intent(order.accountId(), order.id(), order.identity().broker(), kind, now);
    }

    private static Optional<Refusal> refused(String field, String detail) {
        return Optional.of(new Refusal.NotSupported(field, detail));
    }
}
