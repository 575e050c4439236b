package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.HaltFacts;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is booked although it was not expected. */
final class FillAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(FillAlarm.class);

    private final Ids ids;

    FillAlarm(Ids ids) {
        this.ids = ids;
    }

    /** The order had ended. */
    void late(AccountBook book, DeskSession session, Order order) {
        LOG.error("Order {} of account {} has a late fill", order.id(), book.id());
        tell(book, session, order, "late_fill");
    }

    /** More was filled than was ordered: the account only reduces until somebody has looked. */
    void overfilled(AccountBook book, DeskSession session, Order order) {
        LOG.error("Order {} of account {} is overfilled", order.id(), book.id());
        reduceOnly(book, session);
        tell(book, session, order, "overfill");
    }

    private void tell(AccountBook book, DeskSession session, Order order, String type) {
        book.audit(
                ids.next(),
                session.now(),
                AuditContext.HOUSE,
                OrderFacts.changed(type, order, "A fill came that was not expected."));
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
