package io.gatehouse.application.order;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.risk.PreTradeViews.Arrival;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;

import java.time.Duration;
import java.util.Optional;

/**
 * Changes quantity or prices of a working order; judged by the gate in the place of the order as it
 * was, but for a mere reduction, which is free.
 */
public final class ReplaceOrder {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Decisions decisions;
    private final Dispatch dispatch;
    private final OrderWatch watch;
    private final CopyRisk copyRisk;
    private final Ids ids;

    public ReplaceOrder(
            AccountAccess access,
            AccountDesk desk,
            Decisions decisions,
            Dispatch dispatch,
            OrderWatch watch,
            CopyRisk copyRisk,
            Ids ids) {
        this.access = access;
        this.desk = desk;
        this.decisions = decisions;
        this.dispatch = dispatch;
        this.watch = watch;
        this.copyRisk = copyRisk;
        this.ids = ids;
    }

    /** New total quantity and prices; what is absent stays. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            OrderId order,
            OrderChange change,
            Duration patience,
            AuditContext context) {}

    /** What became of the change. */
    public sealed interface Result {
        /** Asked of the broker, or already made. */
        record Changed(Order order) implements Result {}

        /**
         * The gate said no; the order stands as it was. The largest quantity that passes is of the
         * whole order, what has filled included; zero where none does.
         */
        record Denied(Order order, SealedReceipt receipt, Quantity maxQuantity) implements Result {}

        /** Nothing was decided and nothing changed. */
        record Refused(Refusal refusal) implements Result {}
    }

    public Result replace(Command command) {
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) -> replace(account, command);
        };
    }

    private Result replace(AccountId account, Command command) {
        try (OrderWatch.Watching watching =
                watch.watch(
                        command.order(), order -> order.status() != OrderStatus.PENDING_REPLACE)) {
            Result result = desk.perform(account, new Task(command)::run);
            return result instanceof Result.Changed(Order order)
                    ? new Result.Changed(watching.await(order, command.patience()))
                    : result;
        }
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Result run(AccountBook book, DeskSession session) {
            return session.order(book, command.order())
                    .map(order -> replace(book, session, order))
                    .orElseGet(() -> new Result.Refused(new Refusal.NotFound("order")));
        }

        private Result replace(AccountBook book, DeskSession session, Order order) {
            Optional<Refusal> refusal = refusal(order);
            if (refusal.isPresent()) {
                return new Result.Refused(refusal.get());
            }
            OrderTicket asked = command.change().appliedTo(order.ticket());
            Quantity leaves = asked.quantity().minus(order.filledQuantity());
            if (!leaves.isPositive()) {
                String message =
                        "The order has filled "
                                + order.filledQuantity()
                                + " already; ask for more, or cancel it.";
                return new Result.Refused(Refusal.Invalid.of("quantity", message));
            }
            return isFree(session, order, leaves)
                    ? change(book, session, order, command.change())
                    : decide(book, session, order, judged(order, asked).leaving(leaves));
        }

        /** Who does not speak of the size gets no other one. */
        private OrderTicket judged(Order order, OrderTicket asked) {
            OrderTicket today = order.asToday(asked);
            return command.change().quantity().isPresent() ? today : today.unresizable();
        }

        /** Less of an order passes as its cancel would, unless what is left is no valid size. */
        private boolean isFree(DeskSession session, Order order, Quantity leaves) {
            return command.change().onlyShrinks(order.ticket())
                    && session.market()
                            .instrument(order.instrument())
                            .map(Instrument::spec)
                            .filter(spec -> spec.isOnLotStep(leaves))
                            .filter(spec -> leaves.compareTo(spec.minQuantity()) >= 0)
                            .isPresent();
        }

        private Result decide(
                AccountBook book, DeskSession session, Order order, OrderTicket ticket) {
            Decisions.Decided decided =
                    decisions.decide(
                            book,
                            session.market(),
                            new Decisions.Question(
                                    ids.next(),
                                    Optional.of(order.id()),
                                    ticket,
                                    Arrival.inPlaceOf(order.id())
                                            .risking(copyRisk.of(book, session.market(), order))));
            return switch (decided.decision()) {
                case RiskDecision.Approved approved ->
                        allow(book, session, order, ticket, approved);
                case RiskDecision.Denied denied ->
                        deny(book, session, order, denied, decided.receipt());
            };
        }

        private Result allow(
                AccountBook book,
                DeskSession session,
                Order order,
                OrderTicket ticket,
                RiskDecision.Approved approved) {
            if (approved.effect().isPureReduction()) {
                new CrossedCancels(dispatch).cancel(book, session, ticket);
            }
            return change(book, session, order, allowed(order, approved));
        }

        /** The gate cuts back what may be resized, and an exit to what it has to close. */
        private OrderChange allowed(Order order, RiskDecision.Approved approved) {
            return approved.adjustedFrom().isPresent()
                    ? command.change().ofSize(order.filledQuantity().plus(approved.quantity()))
                    : command.change();
        }

        private static Quantity whole(Order order, Quantity leaves) {
            return leaves.isPositive() ? order.filledQuantity().plus(leaves) : leaves;
        }

        private Optional<Refusal> refusal(Order order) {
            if (order.ticket().isProtective()) {
                return Optional.of(OrderRefusals.PROTECTIVE);
            }
            if (order.status() != OrderStatus.NEW
                    && order.status() != OrderStatus.PARTIALLY_FILLED) {
                return Optional.of(
                        new Refusal.Conflict(
                                "order_not_replaceable",
                                "An order that is " + order.status() + " is not changed."));
            }
            return field(
                            command.change().price().isPresent()
                                    && !order.ticket().type().hasLimit(),
                            "price")
                    .or(
                            () ->
                                    field(
                                            command.change().stopPrice().isPresent()
                                                    && !order.ticket().type().hasStop(),
                                            "stop_price"))
                    .or(() -> spent(order));
        }

        /** A trigger latches: where the stop lies no longer matters. */
        private Optional<Refusal> spent(Order order) {
            return command.change()
                    .stopPrice()
                    .filter(stop -> order.triggered())
                    .filter(stop -> !Optional.of(stop).equals(order.ticket().stopPrice()))
                    .map(
                            stop ->
                                    Refusal.Invalid.of(
                                            "stop_price",
                                            "has been touched; only quantity and price change"));
        }

        private static Optional<Refusal> field(boolean wrong, String field) {
            return wrong
                    ? Optional.of(
                            Refusal.Invalid.of(
                                    field, "An order of this type has no " + field + "."))
                    : Optional.empty();
        }

        private Result change(
                AccountBook book, DeskSession session, Order order, OrderChange change) {
            dispatch.enqueueChange(book, order, change, session.now(), "Changed by its user.");
            // Before the larger exit, or the one at another price, can meet the stop.
            new ProtectionSync(ids, dispatch).align(book, order.instrument(), session);
            book.audit(
                    ids.next(),
                    session.now(),
                    command.context(),
                    OrderFacts.changed(
                            "order_replace_requested", order, "The user changes the order."));
            return new Result.Changed(book.workingOrder(order.id()).orElse(order));
        }

        private Result deny(
                AccountBook book,
                DeskSession session,
                Order order,
                RiskDecision.Denied denied,
                SealedReceipt receipt) {
            book.audit(
                    ids.next(), session.now(), command.context(), OrderFacts.denied(order, denied));
            return new Result.Denied(order, receipt, whole(order, denied.maxQuantity()));
        }
    }
}
