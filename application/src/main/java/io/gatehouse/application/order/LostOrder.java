package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderEventKind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an order that its broker has proven never to have had, unless it is heard of meanwhile. */
final class LostOrder implements DeskTask<Boolean> {
    private static final Logger LOG = LoggerFactory.getLogger(LostOrder.class);

    private final Order unknown;
    private final OrderEnd end;

    LostOrder(Order unknown, Dispatch dispatch, Ids ids) {
        this.unknown = unknown;
        this.end = new OrderEnd(ids, new ProtectionSync(ids, dispatch));
    }

    @Override
    public AccountId account() {
        return unknown.accountId();
    }

    @Override
    public Boolean run(AccountBook book, DeskSession session) {
        Order order = session.order(book, unknown.id()).orElse(unknown);
        if (order.after(OrderEventKind.PROVEN_ABSENT, session.now()).equals(order)) {
            LOG.info("Order {} is not lost: it is {} by now", order.id(), order.status());
            return false;
        }
        return end.of(
                book,
                session,
                order,
                OrderEventKind.PROVEN_ABSENT,
                "Lost: the broker never had it.");
    }
}
