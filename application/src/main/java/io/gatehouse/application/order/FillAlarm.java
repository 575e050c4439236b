package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An overfill or a fill after the end: booked, and after an overfill the account only reduces until
 * somebody has looked.
 */
final class FillAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(FillAlarm.class);

    private final Ids ids;

    FillAlarm(Ids ids) {
        this.ids = ids;
    }

    void raise(AccountBook book, DeskSession session, Order order, boolean late) {
        LOG.error(
                "Order {} of account {} has a {} fill",
                order.id(),
                book.id(),
                late ? "late" : "too large");
        if (order.isOverfilled()) {
            reduceOnly(book, session);
        }
        book.audit(
                ids.next(),
                session.now(),
                AuditContext.HOUSE,
                OrderFacts.changed(
                        late ? "late_fill" : "overfill",
                        order,
                        "A fill came that was not expected."));
    }

    private void reduceOnly(AccountBook book, DeskSession session) {
        TradingState before = book.account().tradingState();
        TradingState after = before.and(TradingState.REDUCING);
        book.account(book.account().withTradingState(after));
        book.audit(
                ids.next(),
                session.now(),
                AuditContext.HOUSE,
                HaltFacts.setByHouse(
                        before, TradingState.REDUCING, "More was filled than was ordered."));
    }
}
