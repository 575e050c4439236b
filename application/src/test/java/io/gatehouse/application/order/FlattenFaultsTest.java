package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Ten shares and a hundredth of a coin, an order to buy a share more, and one to sell the coin:
 * that one gives way to a close, which then asks for the position again.
 */
class FlattenFaultsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");
    private final PositionStore lost = lost();
    private Order entry;

    @BeforeEach
    void hold() {
        house.confirmed(AAPL, "100");
        house.confirmed(BTC, "50000");
        ada.filled(Side.BUY, AAPL, "10", "95");
        ada.filled(Side.BUY, BTC, "0.01", "49000");
        ada.accepted(OrderTicket.limit(BTC, Side.SELL, Quantity.of("0.01"), Price.of("52000")));
        entry =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("1"), Price.of("99"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void answersForTheHaltAndTheOtherClosesThoughOneFails() {
        HaltAccount.Halted halted = halt(flattening(house.positions, lost));

        assertThat(halted.state()).isEqualTo(TradingState.HALTED);
        assertThat(halted.cancelled()).isEqualTo(1);
        assertThat(halted.closes())
                .singleElement()
                .satisfies(close -> assertThat(close.instrument()).isEqualTo(AAPL));
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(halted.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.instrument()).contains(BTC));
    }

    @Test
    void answersForTheHaltThoughNobodyCanTellWhatIsHeld() {
        HaltAccount.Halted halted = halt(flattening(lost, house.positions));

        assertThat(halted.state()).isEqualTo(TradingState.HALTED);
        assertThat(halted.closes()).isEmpty();
        assertThat(halted.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.instrument()).isEmpty());
    }

    @Test
    void tellsASweepsCancelsThoughItsClosesFail() {
        HaltSweep sweep =
                new HaltSweep(house.desk, house.dispatch, flattening(lost, house.positions));

        HaltSweep.Swept swept = sweep.sweep(List.of(ada.account()), everything()).getFirst();

        assertThat(swept.cancelled()).isEqualTo(1);
        assertThat(swept.faults()).hasSize(1);
        house.watchUntil(() -> stored(entry).status() == OrderStatus.CANCELED);
    }

    @Test
    void tellsAnAccountThatASweepCouldNotReach() {
        TradingHouse other = TradingHouse.open();
        other.close();
        HaltSweep sweep = new HaltSweep(other.desk, house.dispatch, house.flattening);

        HaltSweep.Swept swept = sweep.sweep(List.of(ada.account()), everything()).getFirst();

        assertThat(swept.cancelled()).isZero();
        assertThat(swept.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.account()).isEqualTo(ada.account()));
    }

    /** Who closes all by hand hears that the server could not, and asks again. */
    @Test
    void isNoAnswerToWhoClosesAllPositions() {
        ClosePositions closePositions =
                new ClosePositions(
                        house.access, flattening(house.positions, lost), house.positions);

        assertThatThrownBy(
                        () ->
                                closePositions.close(
                                        new ClosePositions.Command(
                                                ada.actor(),
                                                Optional.of(ada.account()),
                                                PATIENCE,
                                                CONTEXT)))
                .hasCauseInstanceOf(DependencyDown.class);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    private HaltAccount.Halted halt(Flattening flattening) {
        HaltAccount haltAccount =
                new HaltAccount(
                        house.access,
                        house.desk,
                        house.dispatch,
                        flattening,
                        house.audit,
                        house.ids);
        return done(
                haltAccount.halt(
                        new HaltAccount.Command(
                                ada.actor(),
                                ada.account(),
                                TradingState.HALTED,
                                true,
                                true,
                                "Enough.",
                                PATIENCE,
                                Optional.empty(),
                                CONTEXT)));
    }

    private HaltSweep.Wanted everything() {
        return new HaltSweep.Wanted(
                Optional.empty(),
                true,
                true,
                new Exits.Wish(ada.actor(), OrderOrigin.SYSTEM, PATIENCE, CONTEXT));
    }

    /** One that learns from the first what is held, and asks the second when orders gave way. */
    private Flattening flattening(PositionStore first, PositionStore second) {
        Exits exits =
                new Exits(
                        house.desk,
                        house.submit,
                        house.dispatch,
                        house.watch,
                        house.orders,
                        second);
        return new Flattening(first, house.terminals, exits);
    }

    private PositionStore lost() {
        PositionStore store = spy(house.positions);
        doThrow(new DependencyDown("The database", new IOException("as if")))
                .when(store)
                .open(any());
        return store;
    }

    private Order stored(Order order) {
        return house.orders.find(ada.account(), List.of(order.id())).getFirst();
    }
}
