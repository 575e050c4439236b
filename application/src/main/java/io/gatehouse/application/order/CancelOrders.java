package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancels every working order of an account, or of one instrument; protection of positions stays.
 */
public final class CancelOrders {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final Ids ids;

    public CancelOrders(AccountAccess access, AccountDesk desk, Dispatch dispatch, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.dispatch = dispatch;
        this.ids = ids;
    }

    /** Whose orders, and perhaps of which instrument only. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            Optional<Symbol> instrument,
            AuditContext context) {}

    /** The orders whose cancellation was asked for; not those that were being cancelled already. */
    public Outcome<List<Order>> cancel(Command command) {
        return access.toOperate(command.actor(), command.account())
                .map(account -> desk.perform(account, new Task(command)::run));
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        List<Order> run(AccountBook book, DeskSession session) {
            List<Order> asked = new ArrayList<>();
            for (Order order : open(book)) {
                if (cancel(book, session, order)) {
                    asked.add(book.workingOrder(order.id()).orElse(order));
                }
            }
            return asked;
        }

        private List<Order> open(AccountBook book) {
            return book.workingOrders().stream()
                    .filter(order -> !order.ticket().isProtective())
                    .filter(
                            order ->
                                    command.instrument()
                                            .map(order.instrument()::equals)
                                            .orElse(true))
                    .toList();
        }

        private boolean cancel(AccountBook book, DeskSession session, Order order) {
            boolean isAsked =
                    dispatch.enqueueCancel(
                            book, order, session.now(), "Cancelled with all others.");
            if (isAsked) {
                book.audit(
                        ids.next(),
                        session.now(),
                        command.context(),
                        OrderFacts.changed(
                                "order_cancel_requested", order, "The user cancels all orders."));
            }
            return isAsked;
        }
    }
}
