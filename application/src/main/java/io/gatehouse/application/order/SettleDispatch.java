package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.RejectCode;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a broker's call proved into facts on the order; what proves nothing leaves it UNKNOWN,
 * never rejected.
 */
final class SettleDispatch implements DispatchAnswers {
    private final AccountDesk desk;
    private final ApplyExecution executions;
    private final Ids ids;

    SettleDispatch(AccountDesk desk, ApplyExecution executions, Ids ids) {
        this.desk = desk;
        this.executions = executions;
        this.ids = ids;
    }

    @Override
    public void submitted(List<Order> orders, List<SubmitOutcome> outcomes) {
        List<BrokerEvent> events = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            settle(orders.get(i), outcomes.get(i), events);
        }
        if (!events.isEmpty()) {
            executions.accept(events);
        }
    }

    private void settle(Order order, SubmitOutcome outcome, List<BrokerEvent> events) {
        BrokerEvent.Subject subject = subject(order);
        String key = order.identity().brokerReference().text();
        Instant at = order.updatedAt();
        switch (outcome) {
            case SubmitOutcome.Sent() -> {}
            case SubmitOutcome.Acknowledged(String id) ->
                    events.add(new BrokerEvent.Acknowledged(subject, key + ":ack", id, at));
            case SubmitOutcome.Refused(RejectCode code, String text) ->
                    events.add(
                            new BrokerEvent.Rejected(
                                    subject, key + ":refused", code, code + ": " + text, at));
            case SubmitOutcome.NotSent(String why) ->
                    events.add(
                            new BrokerEvent.Rejected(
                                    subject,
                                    key + ":notsent",
                                    RejectCode.OTHER,
                                    "Not sent: " + why,
                                    at));
            case SubmitOutcome.Unknown(String why) -> desk.perform(new UnknownTask(order, why));
        }
    }

    @Override
    public void commanded(Order order, CommandOutcome outcome) {
        String key = order.identity().brokerReference().text() + ":command";
        switch (outcome) {
            // The broker's own event confirms it; an unknown outcome waits for the next report.
            case CommandOutcome.Acknowledged() -> {}
            case CommandOutcome.Sent() -> {}
            case CommandOutcome.Unknown unknown -> {}
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

    /** Marks an order whose arrival at the broker is not known; its reservation stays. */
    private final class UnknownTask implements DeskTask<Boolean> {
        private final Order sent;
        private final String why;

        UnknownTask(Order sent, String why) {
            this.sent = sent;
            this.why = why;
        }

        @Override
        public AccountId account() {
            return sent.accountId();
        }

        @Override
        public Boolean run(AccountBook book, DeskSession session) {
            Order order = session.order(book, sent.id()).orElse(sent);
            Order after = order.after(OrderEventKind.OUTCOME_UNKNOWN, session.now());
            if (after.equals(order)) {
                return false;
            }
            book.update(after, "OUTCOME_UNKNOWN", session.now(), why);
            book.audit(
                    ids.next(),
                    session.now(),
                    AuditContext.HOUSE,
                    OrderFacts.changed(
                            "order_unknown",
                            after,
                            "It is not known whether the broker has the order."));
            return true;
        }
    }
}
