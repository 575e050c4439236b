package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;

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

    /** What became of the wish, when the broker has answered or the patience is over. */
    public sealed interface Result {
        /** Cancelled, or still on its way to be. */
        record Canceled(Order order) implements Result {}

        /** It had ended otherwise before, or its end was faster than the cancel. */
        record TooLate(Order order) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    public Result cancel(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> cancel(account, command);
        };
    }

    private Result cancel(AccountId account, Command command) {
        try (OrderWatch.Watching watching =
                watch.watch(command.order(), order -> order.status().isFinal())) {
            Result asked = desk.perform(account, new Task(command)::run);
            return asked instanceof Result.Canceled(Order order)
                    ? ended(watching.await(order, command.patience()))
                    : asked;
        }
    }

    private static Result ended(Order order) {
        return order.status().isFinal() && order.status() != OrderStatus.CANCELED
                ? new Result.TooLate(order)
                : new Result.Canceled(order);
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Result run(AccountBook book, DeskSession session) {
            return session.order(book, command.order())
                    .map(order -> cancel(book, session, order))
                    .orElseGet(() -> new Result.Refused(new Refusal.NotFound("order")));
        }

        private Result cancel(AccountBook book, DeskSession session, Order order) {
            if (order.status().isFinal()) {
                return new Result.TooLate(order);
            }
            if (order.ticket().isProtective()) {
                return new Result.Refused(OrderRefusals.PROTECTIVE);
            }
            if (dispatch.enqueueCancel(book, order, session.now(), "Cancelled by its user.")) {
                audit(book, session, order);
            }
            return new Result.Canceled(book.workingOrder(order.id()).orElse(order));
        }

        private void audit(AccountBook book, DeskSession session, Order order) {
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    OrderFacts.changed(
                            "order_cancel_requested", order, "The user cancels the order."));
        }
    }
}
