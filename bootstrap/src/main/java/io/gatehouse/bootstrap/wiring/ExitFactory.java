package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.order.ClosePosition;
import io.gatehouse.application.order.ClosePositions;
import io.gatehouse.application.order.Dispatch;
import io.gatehouse.application.order.Exits;
import io.gatehouse.application.order.Flattening;
import io.gatehouse.application.order.ListOrders;
import io.gatehouse.application.order.OrderWatch;
import io.gatehouse.application.order.ProtectPosition;
import io.gatehouse.application.order.ShowOrder;
import io.gatehouse.application.order.ShowOrderTimeline;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts together what gets an account out of positions, and the questions about orders. */
@Factory
final class ExitFactory {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final OrderStore orders;
    private final Ids ids;

    ExitFactory(
            AccountAccess access, AccountDesk desk, Dispatch dispatch, OrderStore orders, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.dispatch = dispatch;
        this.orders = orders;
        this.ids = ids;
    }

    @Singleton
    ListOrders listOrders() {
        return new ListOrders(access, orders);
    }

    @Singleton
    ShowOrder showOrder() {
        return new ShowOrder(access, orders);
    }

    @Singleton
    ShowOrderTimeline showOrderTimeline() {
        return new ShowOrderTimeline(access, orders);
    }

    @Singleton
    Exits exits(SubmitOrder submit, OrderWatch watch, PositionStore positions) {
        return new Exits(desk, submit, dispatch, watch, orders, positions);
    }

    @Singleton
    Flattening flattening(PositionStore positions, Terminals terminals, Exits exits) {
        return new Flattening(positions, terminals, exits);
    }

    @Singleton
    ClosePosition closePosition(Exits exits) {
        return new ClosePosition(access, exits);
    }

    @Singleton
    ClosePositions closePositions(Flattening flattening, PositionStore positions) {
        return new ClosePositions(access, flattening, positions);
    }

    @Singleton
    ProtectPosition protectPosition() {
        return new ProtectPosition(access, desk, dispatch, ids);
    }
}
