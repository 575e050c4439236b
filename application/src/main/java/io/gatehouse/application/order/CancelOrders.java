package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cancels every working order of an account, or of one instrument; protection of positions stays.
 */
public final class CancelOrders {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final OrderWatch watch;
    private final OrderStore orders;
    private final Ids ids;

    public CancelOrders(
            AccountAccess access,
            AccountDesk desk,
            Dispatch dispatch,
            OrderWatch watch,
            OrderStore orders,
            Ids ids) {
        this.access = access;
        this.desk = desk;
        this.dispatch = dispatch;
        this.watch = watch;
        this.orders = orders;
        this.ids = ids;
    }

    /** Whose orders, and perhaps of which instrument only. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            Optional<Symbol> instrument,
            Duration patience,
            AuditContext context) {}

    /**
     * The orders whose cancellation was asked for, as they are when all of them have ended or the
     * patience is over; not those that were being cancelled already.
     */
    public Outcome<List<Order>> cancel(Command command) {
        return access.toOperate(command.actor(), command.account())
                .map(
                        account ->
                                ended(
                                        account,
                                        desk.perform(account, new Task(command)::run),
                                        command.patience()));
    }

    private List<Order> ended(AccountId account, List<OrderId> asked, Duration patience) {
        try (OrderWatch.Several watching = watch.watch(asked, order -> order.status().isFinal())) {
            // Read after the watch began, so that no end falls between the two.
            Map<OrderId, Order> starts =
                    orders.find(account, asked).stream()
                            .collect(Collectors.toMap(Order::id, Function.identity()));
            return watching.await(
                    asked.stream().map(starts::get).filter(Objects::nonNull).toList(), patience);
        }
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        List<OrderId> run(AccountBook book, DeskSession session) {
            return open(book).stream()
                    .filter(order -> cancel(book, session, order))
                    .map(Order::id)
                    .toList();
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
