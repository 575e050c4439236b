package io.gatehouse.application.order;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.position.Position;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Closes positions by reduce-only market orders. Working orders that would close the same position
 * are cancelled first: they would keep a part of it for themselves now, and open the other side
 * once it is gone.
 */
public final class Exits {
    private static final SubmitOrder.Result OVERTAKEN =
            new SubmitOrder.Result.Refused(
                    new Refusal.Conflict(
                            "position_changed", "The position was closed or changed meanwhile."));

    /** For the cancels of what gives way, however little patience the caller has for the close. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(5);

    private final AccountDesk desk;
    private final SubmitOrder submit;
    private final Dispatch dispatch;
    private final OrderWatch watch;
    private final OrderStore orders;
    private final PositionStore positions;

    public Exits(
            AccountDesk desk,
            SubmitOrder submit,
            Dispatch dispatch,
            OrderWatch watch,
            OrderStore orders,
            PositionStore positions) {
        this.desk = desk;
        this.submit = submit;
        this.dispatch = dispatch;
        this.watch = watch;
        this.orders = orders;
        this.positions = positions;
    }

    /** By whom a close is wanted, and how long to wait for the closing order. */
    record Wish(Actor actor, OrderOrigin origin, Duration patience, AuditContext context) {}

    /** Whether a position can be closed now. */
    private sealed interface Way {
        /** The position, and the orders that give way to its close. */
        record Clear(Quantity position, List<OrderId> givingWay) implements Way {}

        record Blocked(Refusal refusal) implements Way {}
    }

    /** Empty when there is no position to close. */
    Optional<SubmitOrder.Result> close(AccountId account, Symbol symbol, Wish wish) {
        return desk.perform(account, new ClearWay(symbol, wish.origin())::run)
                .map(
                        way ->
                                switch (way) {
                                    case Way.Clear clear -> close(account, symbol, clear, wish);
                                    case Way.Blocked(Refusal refusal) ->
                                            new SubmitOrder.Result.Refused(refusal);
                                });
    }

    /** Whether another close, or what else has changed the position, was faster. */
    static boolean isOvertaken(SubmitOrder.Result result) {
        return OVERTAKEN.equals(result);
    }

    private SubmitOrder.Result close(AccountId account, Symbol symbol, Way.Clear way, Wish wish) {
        Quantity kept = keptBack(account, way.givingWay(), wish.patience());
        // What gave way may have filled before it ended.
        Optional<Quantity> left =
                way.givingWay().isEmpty() ? Optional.of(way.position()) : held(account, symbol);
        return left.map(
                        position ->
                                kept.compareTo(position.magnitude()) < 0
                                        ? exit(account, symbol, position, wish)
                                        : stillKept(symbol))
                .orElse(OVERTAKEN);
    }

    /**
     * What orders that give way may still fill after a wait for their ends: closed beside them, as
     * much would open the other side.
     */
    private Quantity keptBack(AccountId account, List<OrderId> givingWay, Duration patience) {
        Duration left = patience.compareTo(LEAST_WAIT) > 0 ? patience : LEAST_WAIT;
        for (OrderId order : givingWay) {
            // A broker that is mute about one order is not waited for again at the next.
            left = hasEnded(account, order, left) ? left : Duration.ZERO;
        }
        return orders.find(account, givingWay).stream()
                .filter(order -> order.status().isWorking())
                .map(order -> WorkingOrder.of(order).leaves())
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static SubmitOrder.Result stillKept(Symbol symbol) {
        return new SubmitOrder.Result.Refused(
                new Refusal.Conflict(
                        "exit_under_way",
                        "A working order that closes "
                                + symbol
                                + " is being cancelled and has not ended yet; close the position"
                                + " again once it has."));
    }

    /** Denied because another close was faster is no matter of risk. */
    private SubmitOrder.Result exit(
            AccountId account, Symbol symbol, Quantity position, Wish wish) {
        SubmitOrder.Result result = submit(account, symbol, position, wish);
        return result instanceof SubmitOrder.Result.Denied
                        && !held(account, symbol).equals(Optional.of(position))
                ? OVERTAKEN
                : result;
    }

    private Optional<Quantity> held(AccountId account, Symbol symbol) {
        return positions.open(List.of(account)).stream()
                .map(owned -> owned.value().position())
                .filter(position -> position.symbol().equals(symbol))
                .map(Position::quantity)
                .findFirst();
    }

    private SubmitOrder.Result submit(
            AccountId account, Symbol symbol, Quantity position, Wish wish) {
        Side exit = Side.openingFor(position.signum()).opposite();
        OrderTicket ticket =
                OrderTicket.market(symbol, exit, position.magnitude()).asReduceOnly(wish.origin());
        return submit.submit(
                account,
                new SubmitOrder.Command(
                        wish.actor(),
                        Optional.of(account),
                        ticket,
                        PositionEffect.ANY,
                        Optional.empty(),
                        "",
                        wish.patience(),
                        wish.context()));
    }

    private boolean hasEnded(AccountId account, OrderId id, Duration patience) {
        try (OrderWatch.Watching watching = watch.watch(id, order -> order.status().isFinal())) {
            // Read after the watch began, so that no end falls between the two.
            return orders.find(account, List.of(id)).stream()
                    .map(order -> watching.await(order, patience))
                    .allMatch(order -> order.status().isFinal());
        }
    }

    private final class ClearWay {
        private final Symbol symbol;
        private final OrderOrigin origin;

        ClearWay(Symbol symbol, OrderOrigin origin) {
            this.symbol = symbol;
            this.origin = origin;
        }

        Optional<Way> run(AccountBook book, DeskSession session) {
            if (book.tickets().symbols().contains(symbol)) {
                return Optional.of(new Way.Blocked(elsewhere(book.account().broker())));
            }
            return book.position(symbol)
                    .map(open -> open.position().quantity())
                    .map(quantity -> way(book, session, quantity));
        }

        private static Refusal elsewhere(BrokerId broker) {
            return new Refusal.NotSupported(
                    "instrument",
                    "No order reaches the broker " + broker + ": close it in its terminal.");
        }

        /** A person may close into any market; the house flattens only at a price it can trust. */
        private Way way(AccountBook book, DeskSession session, Quantity position) {
            Optional<Refusal> doubt =
                    origin == OrderOrigin.SYSTEM
                            ? UsableMark.objection(book, session.market(), symbol)
                            : Optional.empty();
            return doubt.<Way>map(Way.Blocked::new)
                    .orElseGet(() -> new Way.Clear(position, givingWay(book, session, position)));
        }

        /** A close that is bound to be denied must not cost what works for the position. */
        private List<OrderId> givingWay(AccountBook book, DeskSession session, Quantity position) {
            return isShut(book, session.market()) ? List.of() : clear(book, session, position);
        }

        private boolean isShut(AccountBook book, Market market) {
            boolean isHalted =
                    market.tradingStates(book, symbol).strictest() == TradingState.HALTED;
            boolean isOpen =
                    market.instrument(symbol)
                            .filter(instrument -> instrument.calendar().isOpen(market.now()))
                            .isPresent();
            return !isOpen || (isHalted && origin == OrderOrigin.USER);
        }

        private List<OrderId> clear(AccountBook book, DeskSession session, Quantity position) {
            List<Order> exits =
                    book.workingOrders().stream()
                            .filter(order -> order.instrument().equals(symbol))
                            .filter(order -> order.ticket().side().opposes(position))
                            .filter(order -> !order.ticket().isProtective())
                            .toList();
            exits.forEach(
                    order ->
                            dispatch.enqueueCancel(
                                    book, order, session.now(), "Gives way to a close."));
            return exits.stream().map(Order::id).toList();
        }
    }
}
