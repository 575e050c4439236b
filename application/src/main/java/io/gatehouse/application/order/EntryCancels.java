package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cancels working orders that could open or add; exits and protection stay. */
final class EntryCancels {
    private final Dispatch dispatch;

    EntryCancels(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** With a flatten always: what filled afterwards would be a position again. */
    static boolean areWanted(boolean cancelWorking, boolean flatten) {
        return cancelWorking || flatten;
    }

    /** How many are being cancelled. */
    int cancel(AccountBook book, Instant now, String reason) {
        return cancel(book, Optional.empty(), now, reason);
    }

    /** How many are being cancelled, of one instrument or of all. */
    int cancel(AccountBook book, Optional<Symbol> instrument, Instant now, String reason) {
        List<Order> entries =
                book.workingOrders().stream()
                        .filter(order -> !order.ticket().reduceOnly())
                        .filter(order -> instrument.map(order.instrument()::equals).orElse(true))
                        .toList();
        entries.forEach(order -> dispatch.enqueueCancel(book, order, now, reason));
        return entries.size();
    }
}
