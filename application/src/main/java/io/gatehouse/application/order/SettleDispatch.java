package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.order.Order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Turns what a broker's call proved into facts on the order; what proves nothing leaves it UNKNOWN,
 * never rejected.
 */
final class SettleDispatch implements DispatchAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(SettleDispatch.class);

    private final BrokerGateway gateway;
    private final AccountDesk desk;
    private final ApplyExecution executions;
    private final Ids ids;

    SettleDispatch(BrokerGateway gateway, AccountDesk desk, ApplyExecution executions, Ids ids) {
        this.gateway = gateway;
        this.desk = desk;
        this.executions = executions;
        this.ids = ids;
    }

    @Override
    public void submitted(List<Order> orders, List<SubmitOutcome> outcomes) {
        List<BrokerEvent> proven = new ArrayList<>();
        List<OutcomeUnknown> unproven = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            settle(orders.get(i), outcomes.get(i), proven, unproven);
        }
        try {
            book(proven);
        } finally {
            mark(unproven);
        }
    }

    /** First, since nobody tells it again: what is not marked unknown now is so after a minute. */
    private void book(List<BrokerEvent> proven) {
        if (!proven.isEmpty()) {
            executions.accept(proven);
        }
    }

    /** All together: the line waits once, whatever one of them throws. */
    private void mark(List<OutcomeUnknown> unproven) {
        CompletableFuture.allOf(
                        unproven.stream().map(desk::submit).toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void settle(
            Order order,
            SubmitOutcome outcome,
            List<BrokerEvent> proven,
            List<OutcomeUnknown> unproven) {
        BrokerEvent.Subject subject = subject(order);
        String key = order.identity().brokerReference().text();
        Instant at = order.updatedAt();
        switch (outcome) {
            case SubmitOutcome.Sent() -> {}
            case SubmitOutcome.Acknowledged(String id) ->
                    proven.add(new BrokerEvent.Acknowledged(subject, key + ":ack", id, at));
            case SubmitOutcome.Refused(RejectCode code, String text)
                    when code == RejectCode.DUPLICATE_ID ->
                    earlierOf(order, text, proven, unproven);
            case SubmitOutcome.Refused(RejectCode code, String text) ->
                    proven.add(
                            new BrokerEvent.Rejected(
                                    subject, key + ":refused", code, code + ": " + text, at));
            case SubmitOutcome.NotSent(String why) ->
                    proven.add(
                            new BrokerEvent.NotSent(
                                    subject, key + ":notsent", "Not sent: " + why, at));
            case SubmitOutcome.Unknown(String why) -> unproven.add(unknown(order, why));
        }
    }

    /** An id of ours that is taken means that an earlier transmission arrived: it is no refusal. */
    private void earlierOf(
            Order order, String text, List<BrokerEvent> proven, List<OutcomeUnknown> unproven) {
        if (find(order) instanceof FindOutcome.Found(List<BrokerEvent> events)) {
            proven.addAll(events);
        } else {
            unproven.add(unknown(order, "The broker has seen its id before: " + text));
        }
    }

    private FindOutcome find(Order order) {
        try {
            return gateway.find(order);
        } catch (RuntimeException failure) {
            LOG.error("The broker {} failed to find {}", gateway.id(), order.id(), failure);
            return new FindOutcome.NotConclusive("The broker's adapter failed.");
        }
    }

    private OutcomeUnknown unknown(Order order, String why) {
        return new OutcomeUnknown(order, why, ids);
    }

    @Override
    public void commanded(Order order, CommandOutcome outcome) {
        String key = order.identity().brokerReference().text() + ":command";
        switch (outcome) {
            // The broker's own event confirms it.
            case CommandOutcome.Acknowledged() -> {}
            case CommandOutcome.Sent() -> {}
            // The next report tells; until then it may be asked again.
            case CommandOutcome.Unknown unknown -> desk.perform(new CommandUnanswered(order));
            case CommandOutcome.TooLate(String report) ->
                    commandRejected(order, key, "Too late: " + report);
            case CommandOutcome.Refused(RejectCode code, String text) ->
                    commandRejected(order, key, code + ": " + text);
            case CommandOutcome.NotSent(String why) ->
                    commandRejected(order, key, "Not sent: " + why);
        }
    }

    private void commandRejected(Order order, String key, String text) {
        executions.accept(
                List.of(
                        new BrokerEvent.CommandRejected(
                                subject(order), key, text, order.updatedAt())));
    }

    private static BrokerEvent.Subject subject(Order order) {
        return new BrokerEvent.Subject(order.identity().broker(), order.accountId(), order.id());
    }
}
