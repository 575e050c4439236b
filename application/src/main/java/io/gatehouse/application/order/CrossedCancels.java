package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.CrossedOpeners;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cancels the own resting openers that an exit would trade against, as it arrives or is moved: it
 * is not held up by them.
 */
final class CrossedCancels {
    private final Dispatch dispatch;

    CrossedCancels(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    void cancel(AccountBook book, DeskSession session, OrderTicket exit) {
        session.market()
                .instrument(exit.instrument())
                .map(instrument -> session.market().holding(book, instrument))
                .map(traded -> crossed(book, traded, exit))
                .orElse(List.of())
                .forEach(
                        opener ->
                                dispatch.enqueueCancel(
                                        book, opener, session.now(), "An exit would cross it."));
    }

    private static List<Order> crossed(AccountBook book, Holding traded, OrderTicket exit) {
        Set<OrderId> crossed =
                CrossedOpeners.of(exit, traded, book.working()).stream()
                        .map(WorkingOrder::id)
                        .collect(Collectors.toSet());
        return book.workingOrders().stream().filter(order -> crossed.contains(order.id())).toList();
    }
}
