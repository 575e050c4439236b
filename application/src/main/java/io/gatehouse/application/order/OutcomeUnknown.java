package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;

/** Marks an order whose arrival at the broker is not known; its reservation stays. */
final class OutcomeUnknown implements DeskTask<Boolean> {
    private final Order sent;
    private final String why;
    private final Ids ids;

    OutcomeUnknown(Order sent, String why, Ids ids) {
        this.sent = sent;
        this.why = why;
        this.ids = ids;
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
