package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Optional;

/** A trader in shares and coins whose prices are confirmed: AAPL at 100, BTC at 50,000. */
abstract class ExitsCase {
    final TradingHouse house = TradingHouse.open();
    final Desk ada = house.trader("100000", "USD");
    final ClosePosition closePosition = new ClosePosition(house.access, house.exits);

    @BeforeEach
    void quote() {
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    Order stored(Order order) {
        AccountId account = ada.account();
        return house.orders.find(account, List.of(order.id())).getFirst();
    }

    HaltAccount.Halted halt(
            Actor actor, TradingState state, boolean cancelWorking, boolean flatten) {
        return done(
                house.haltAccount.halt(
                        new HaltAccount.Command(
                                actor,
                                ada.account(),
                                state,
                                cancelWorking,
                                flatten,
                                "Lunch.",
                                PATIENCE,
                                Optional.empty(),
                                CONTEXT)));
    }

    SubmitOrder.Result close(Symbol symbol) {
        return closePosition.close(
                new ClosePosition.Command(
                        ada.actor(), Optional.of(ada.account()), symbol, PATIENCE, CONTEXT));
    }

    static Order accepted(SubmitOrder.Result result) {
        assertThat(result).isInstanceOf(SubmitOrder.Result.Accepted.class);
        return ((SubmitOrder.Result.Accepted) result).order();
    }
}
