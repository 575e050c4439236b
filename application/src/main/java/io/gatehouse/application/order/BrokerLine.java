package io.gatehouse.application.order;

import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.OrderStore.Intent;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The way to one broker: a queue and a thread, so that a slow broker delays nobody else's orders.
 */
final class BrokerLine {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerLine.class);
    private static final int MOST_AT_ONCE = 512;

    private final BrokerGateway gateway;
    private final DispatchAnswers answers;
    // Unbounded: every item has passed the gate and is committed, so that none may be dropped.
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();

    // The last command of each order that is in the queue or with the broker.
    private final Map<OrderId, Intent.Kind> commands = new ConcurrentHashMap<>();

    private record Item(Order order, Intent.Kind kind) {}

    BrokerLine(BrokerGateway gateway, DispatchAnswers answers) {
        this.gateway = gateway;
        this.answers = answers;
        Thread.ofPlatform().name("dispatch-" + gateway.id()).daemon(true).start(this::work);
    }

    void send(Order order, Intent.Kind kind) {
        if (kind != Intent.Kind.NEW) {
            commands.put(order.id(), kind);
        }
        queue.add(new Item(order, kind));
    }

    /** Whether a command for the order waits here, or is being taken by the broker. */
    boolean hasInHand(OrderId order) {
        return commands.containsKey(order);
    }

    private void work() {
        List<Item> items = new ArrayList<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                items.add(queue.take());
                queue.drainTo(items, MOST_AT_ONCE);
                handOver(items);
                items.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs of new orders go in one call; a command waits for what was before it. */
    private void handOver(List<Item> items) {
        List<Order> fresh = new ArrayList<>();
        for (Item item : items) {
            if (item.kind() == Intent.Kind.NEW) {
                fresh.add(item.order());
            } else {
                submit(fresh);
                fresh = new ArrayList<>();
                command(item);
            }
        }
        submit(fresh);
    }

    private void submit(List<Order> orders) {
        if (!orders.isEmpty()) {
            List<SubmitOutcome> outcomes = outcomes(orders);
            book(() -> answers.submitted(orders, outcomes));
        }
    }

    private List<SubmitOutcome> outcomes(List<Order> orders) {
        try {
            return gateway.submit(orders);
        } catch (RuntimeException | Error failure) {
            // An exception proves nothing about what the broker received.
            LOG.error(
                    "The broker {} failed while taking {} orders",
                    gateway.id(),
                    orders.size(),
                    failure);
            SubmitOutcome unknown = new SubmitOutcome.Unknown("The broker's adapter failed.");
            return Collections.nCopies(orders.size(), unknown);
        }
    }

    private void command(Item item) {
        CommandOutcome outcome = outcome(item);
        commands.remove(item.order().id(), item.kind());
        book(() -> answers.commanded(item.order(), outcome));
    }

    /**
     * A full desk, a lost database or an error must not end the line: everybody's orders go through
     * it.
     */
    private void book(Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException | Error failure) {
            LOG.error(
                    "An answer of {} was not booked; its order waits for a report, or until the"
                            + " broker is asked again",
                    gateway.id(),
                    failure);
        }
    }

    private CommandOutcome outcome(Item item) {
        try {
            return item.kind() == Intent.Kind.CANCEL
                    ? gateway.cancel(item.order())
                    : gateway.replace(item.order(), replacement(item.order()));
        } catch (RuntimeException | Error failure) {
            LOG.error(
                    "The broker {} failed on {} of {}",
                    gateway.id(),
                    item.kind(),
                    item.order().id(),
                    failure);
            return new CommandOutcome.Unknown("The broker's adapter failed.");
        }
    }

    private static BrokerGateway.Replacement replacement(Order order) {
        OrderTicket then =
                order.pendingChange()
                        .map(change -> change.appliedTo(order.ticket()))
                        .orElseGet(order::ticket);
        Quantity quantity = then.quantity();
        return new BrokerGateway.Replacement(quantity, then.price(), then.stopPrice());
    }
}
