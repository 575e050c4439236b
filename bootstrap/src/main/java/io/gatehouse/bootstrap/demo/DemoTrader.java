package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.order.ClosePosition;
import io.gatehouse.application.order.OrderWatch;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.PositionEffect;
import io.gatehouse.domain.user.Role;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Does what the history says, by the use cases that everybody's requests go through. */
@Singleton
@Requires(property = "gatehouse.demo", value = "true")
final class DemoTrader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SubmitOrder submitOrder;
    private final ClosePosition closePosition;
    private final MoveCash moveCash;
    private final OrderStore orders;
    private final OrderWatch watch;

    DemoTrader(
            SubmitOrder submitOrder,
            ClosePosition closePosition,
            MoveCash moveCash,
            OrderStore orders,
            OrderWatch watch) {
        this.submitOrder = submitOrder;
        this.closePosition = closePosition;
        this.moveCash = moveCash;
        this.orders = orders;
        this.watch = watch;
    }

    void move(Account account, DemoCash cash) {
        Outcome<?> moved =
                moveCash.move(
                        new MoveCash.Command(
                                actor(account),
                                account.id(),
                                cash.direction(),
                                cash.amount(),
                                Optional.empty(),
                                Optional.empty(),
                                context(account)));
        require(moved instanceof Outcome.Done, "Cash was not moved: " + moved);
    }

    /** Places the deal's order; false when the gate denied it. */
    boolean enter(Account account, DemoDeal deal) {
        SubmitOrder.Result result =
                submitOrder.submit(
                        new SubmitOrder.Command(
                                actor(account),
                                Optional.of(account.id()),
                                deal.ticket(),
                                PositionEffect.ANY,
                                Optional.empty(),
                                "",
                                PATIENCE,
                                context(account)));
        return switch (result) {
            case SubmitOrder.Result.Accepted(Order order, boolean repeated) -> {
                require(order.status() == OrderStatus.FILLED, "An order did not fill: " + order);
                awaitProtection(account);
                yield true;
            }
            case SubmitOrder.Result.Denied denied -> false;
            case SubmitOrder.Result.Refused refused ->
                    throw new IllegalStateException("An order was refused: " + refused);
        };
    }

    /** The history's time may go on only when nothing of before is under way any more. */
    private void awaitProtection(Account account) {
        List<Order> children = working(account);
        try (DemoWait wait =
                new DemoWait(watch, children, order -> order.status() == OrderStatus.NEW)) {
            wait.await(orders.find(account.id(), children.stream().map(Order::id).toList()));
        }
    }

    /** Sees the deal's position to its end while the market moves; some are closed by hand. */
    void end(Account account, DemoDeal deal, Runnable marketMoves) {
        List<Order> children = working(account);
        try (DemoWait wait = new DemoWait(watch, children, order -> order.status().isFinal())) {
            marketMoves.run();
            if (deal.ending() instanceof DemoDeal.Ending.Closed) {
                close(account, deal);
            }
            wait.await(children);
        }
    }

    private void close(Account account, DemoDeal deal) {
        closePosition.close(
                new ClosePosition.Command(
                        actor(account),
                        Optional.of(account.id()),
                        deal.instrument().symbol(),
                        PATIENCE,
                        context(account)));
    }

    private List<Order> working(Account account) {
        return orders.working(List.of(account.id()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static Actor actor(Account account) {
        return new Actor(account.owner(), Role.TRADER, Optional.empty());
    }

    private static AuditContext context(Account account) {
        return AuditContext.HOUSE.by(account.owner().toString(), Role.TRADER.name());
    }
}
