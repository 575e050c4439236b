package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Positions are closed whatever works for them. */
class ExitsTest extends ExitsCase {
    private final ClosePositions closePositions =
            new ClosePositions(house.access, house.flattening, house.positions);

    @Test
    void closesAPositionAtTheMarket() {
        ada.filled(Side.BUY, AAPL, "10", "95");

        Order closing = accepted(close(AAPL));

        assertThat(closing.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(closing.ticket().reduceOnly()).isTrue();
        assertThat(closing.ticket().side()).isEqualTo(Side.SELL);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void closesAShortPosition() {
        ada.filled(Side.SELL, AAPL, "10", "105");

        accepted(close(AAPL));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void isNotHeldUpByProtection() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        assertThat(ada.working()).hasSize(1);

        accepted(close(AAPL));

        house.watchUntil(() -> ada.working().isEmpty());
    }

    @Test
    void isNotHeldUpByAnotherExit() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order resting =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.SELL, Quantity.of("10"), Price.of("109")));

        accepted(close(AAPL));

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(stored(resting).status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void leavesAnotherExitAtWorkWhereItIsDenied() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order resting =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.SELL, Quantity.of("10"), Price.of("109")));
        halt(ada.actor(), TradingState.HALTED, false, false);

        assertThat(close(AAPL)).isInstanceOf(SubmitOrder.Result.Denied.class);

        assertThat(stored(resting).status()).isEqualTo(OrderStatus.NEW);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
    }

    @Test
    void takesAwayTheOwnOpenerThatAnExitWouldCross() {
        ada.filled(Side.BUY, AAPL, "3", "95");
        Order opener =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("2"), Price.of("99"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));
        Order lower =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("2"), Price.of("97"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Optional.empty())));

        Order exit =
                ada.accepted(OrderTicket.limit(AAPL, Side.SELL, Quantity.of("3"), Price.of("98")));

        assertThat(exit.ticket().reduceOnly()).isTrue();
        house.watchUntil(() -> stored(opener).status() == OrderStatus.CANCELED);
        assertThat(stored(lower).status().isWorking()).isTrue();
    }

    @Test
    void closesNothingWhereNothingIs() {
        assertThat(close(AAPL))
                .isEqualTo(new SubmitOrder.Result.Refused(new Refusal.NotFound("position")));
    }

    @Test
    void closesEverything() {
        ada.filled(Side.BUY, AAPL, "10", "95");
        ada.filled(Side.SELL, BTC, "0.01", "51000");

        List<Flattening.Close> closes =
                done(
                        closePositions.close(
                                new ClosePositions.Command(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        PATIENCE,
                                        CONTEXT)));

        assertThat(closes)
                .hasSize(2)
                .extracting(Flattening.Close::result)
                .allMatch(SubmitOrder.Result.Accepted.class::isInstance);
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
        assertThat(ada.position(BTC)).isEqualTo(Quantity.ZERO);
    }
}
