package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;

import java.time.Duration;
import java.util.Optional;

/** Cancels a working order; cancelling an order that opens is always free. */
public final class CancelOrder {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final OrderWatch watch;
    private final Ids ids;

    public CancelOrder(
            AccountAccess access, AccountDesk desk, Dispatch dispatch, OrderWatch watch, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.dispatch = dispatch;
        this.watch = watch;
        this.ids = ids;
    }

    /** Which order of which account. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            OrderId order,
            Duration patience,
            AuditContext context) {}

    /** The order as it is when the broker has answered, or the patience is over. */
    public Outcome<Order> cancel(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> cancel(account, command);
        };
    }

    private Outcome<Order> cancel(AccountId account, Command command) {
        try (OrderWatch.Watching watching =
                watch.watch(command.order(), order -> order.status().isFinal())) {
            return desk.perform(new Task(account, command))
                    .map(order -> watching.await(order, command.patience()));
        }
    }

    private final class Task implements DeskTask<Outcome<Order>> {
        private final AccountId account;
        private final Command command;

        Task(AccountId account, Command command) {
            this.account = account;
            this.command = command;
        }

        @Override
        public AccountId account() {
            return account;
        }

        @Override
        public Outcome<Order> run(AccountBook book, DeskSession session) {
            return session.order(book, command.order())
                    .map(order -> cancel(book, session, order))
                    .orElseGet(() -> Outcome.refused(new Refusal.NotFound("order")));
        }

        private Outcome<Order> cancel(AccountBook book, DeskSession session, Order order) {
            if (order.status().isFinal()) {
                return Outcome.refused(
                        new Refusal.Conflict(
                                "order_final", "The order is " + order.status() + " already."));
            }
            if (order.ticket().isProtective()) {
                return Outcome.refused(
                        new Refusal.Conflict(
                                "protective_order",
                                "The order protects a position; change the position's stop_loss or"
                                        + " target_price."));
            }
            dispatch.enqueueCancel(book, order, session.now(), "Cancelled by its user.");
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    OrderFacts.changed(
                            "order_cancel_requested", order, "The user cancels the order."));
            return Outcome.done(book.workingOrder(order.id()).orElse(order));
        }
    }
}
