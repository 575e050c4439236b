package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.order.Order;

import java.time.Instant;
import java.util.List;

/** Cancels working orders that could open or add; exits and protection stay. */
final class EntryCancels {
    private final Dispatch dispatch;

    EntryCancels(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    void cancel(AccountBook book, Instant now, String reason) {
        List<Order> entries =
                book.workingOrders().stream()
                        .filter(order -> !order.ticket().reduceOnly())
                        .toList();
        entries.forEach(order -> dispatch.enqueueCancel(book, order, now, reason));
    }
}
