package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;
import io.gatehouse.domain.order.OrderStatus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;

/** Ends an order by what its broker tells of it, and lets follow what had given way to it. */
final class OrderEnd {
    private static final Logger LOG = LoggerFactory.getLogger(OrderEnd.class);

    private final Ids ids;
    private final ProtectionSync protection;

    OrderEnd(Ids ids, ProtectionSync protection) {
        this.ids = ids;
        this.protection = protection;
    }

    /** False where the order does not end so: it has ended before, or the fact cannot be true. */
    boolean of(
            AccountBook book, DeskSession session, Order order, OrderEventKind kind, String told) {
        Order after = order.after(kind, session.now());
        book.reported(after);
        if (after.equals(order)) {
            return false;
        }
        // Who calls an order off knows better why it ends than its broker.
        String reason = order.rejectReason().orElse(told);
        keep(book, session, after.withRejectReason(reason), reason);
        if (after.status() == OrderStatus.REJECTED
                && order.ticket().isProtective()
                && !isMadeAnew(book, order, kind)) {
            lost(book, session, order, reason);
            return true;
        }
        // What had given way to this order comes back; a child that was cancelled to yield is made
        // anew.
        protection.align(book, order.instrument(), session);
        return true;
    }

    /**
     * What its broker never had may be sent anew, once until one arrives. What it has refused would
     * be refused at once, for ever: the next change of the position tries again, or the next look
     * at all of them.
     */
    private static boolean isMadeAnew(AccountBook book, Order child, OrderEventKind kind) {
        return kind == OrderEventKind.PROVEN_ABSENT && book.isFirstLoss(child.instrument());
    }

    private void lost(AccountBook book, DeskSession session, Order child, String reason) {
        LOG.error("Account {} has no protection by {}: {}", book.id(), child.id(), reason);
        book.audit(
                ids.next(),
                session.now(),
                AuditContext.HOUSE,
                OrderFacts.protectionLost(child, reason));
    }

    private void keep(AccountBook book, DeskSession session, Order ended, String reason) {
        String status = ended.status().name();
        book.update(ended, status, session.now(), reason);
        book.audit(
                ids.next(),
                session.now(),
                AuditContext.HOUSE,
                OrderFacts.changed("order_" + status.toLowerCase(Locale.ROOT), ended, reason));
    }
}
