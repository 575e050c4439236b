package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.WorkingOrder;

import java.util.List;
import java.util.Optional;

/**
 * Keeps exits within what is left of their position after a stop has filled beside them: what is
 * beyond it would open the other side. The newest is cut back first. Safe to call at any time.
 */
final class ExitTrim {
    private final Dispatch dispatch;

    ExitTrim(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /** What a side still has to close. */
    static Quantity reducible(AccountBook book, Symbol symbol, Side side) {
        return book.position(symbol)
                .map(open -> open.position().quantity())
                .filter(side::opposes)
                .map(Quantity::magnitude)
                .orElse(Quantity.ZERO);
    }

    void trim(AccountBook book, Symbol symbol, Side side, DeskSession session) {
        Quantity left = reducible(book, symbol, side);
        for (Order exit : reduceOnly(book, symbol, side)) {
            Quantity kept = exit.leavesQuantity().min(left);
            left = left.minus(kept);
            if (kept.isZero()) {
                cancel(book, exit, session);
            } else if (kept.compareTo(exit.leavesQuantity()) < 0) {
                shrink(book, exit, kept, session);
            }
        }
    }

    /**
     * What was let through to close and then open goes when a stop has closed so much before it: it
     * would open more.
     */
    void cancelReversals(
            AccountBook book, Symbol symbol, Side side, Quantity closed, DeskSession session) {
        Quantity now = reducible(book, symbol, side);
        Quantity before = now.plus(closed);
        for (Order exit : exits(book, symbol, side)) {
            Quantity leaves = WorkingOrder.of(exit).leaves();
            Quantity closes = leaves.min(now);
            Quantity wasToClose = leaves.min(before);
            if (!exit.ticket().reduceOnly() && closes.compareTo(wasToClose) < 0) {
                cancel(book, exit.withRejectReason("Its position was closed by a stop."), session);
            }
            now = now.minus(closes);
            before = before.minus(wasToClose);
        }
    }

    /** An exit that the broker did not cut back goes as a whole. */
    void cancelBeyond(AccountBook book, Order exit, DeskSession session) {
        Quantity left = reducible(book, exit.instrument(), exit.ticket().side());
        if (exit.leavesQuantity().compareTo(left) > 0) {
            book.workingOrder(exit.id()).ifPresent(order -> cancel(book, order, session));
        }
    }

    private static List<Order> reduceOnly(AccountBook book, Symbol symbol, Side side) {
        return exits(book, symbol, side).stream()
                .filter(order -> order.ticket().reduceOnly())
                .toList();
    }

    /** Oldest first; what is on its way out needs nothing more. */
    private static List<Order> exits(AccountBook book, Symbol symbol, Side side) {
        return book.workingOrders().stream()
                .filter(order -> order.instrument().equals(symbol) && order.ticket().side() == side)
                .filter(order -> !order.ticket().isProtective())
                .filter(order -> order.status() != OrderStatus.PENDING_CANCEL)
                .filter(order -> !book.isCancelAsked(order.id()))
                .toList();
    }

    private void cancel(AccountBook book, Order exit, DeskSession session) {
        dispatch.enqueueCancel(book, exit, session.now(), "Its position is closed.");
    }

    /** What cannot be changed now is changed when the broker has answered. */
    private void shrink(AccountBook book, Order exit, Quantity kept, DeskSession session) {
        OrderChange change =
                new OrderChange(
                        Optional.of(exit.filledQuantity().plus(kept)),
                        Optional.empty(),
                        Optional.empty());
        dispatch.enqueueChange(book, exit, change, session.now(), "Follows its position.");
    }
}
