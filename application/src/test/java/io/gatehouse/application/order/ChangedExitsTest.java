package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** Long 10 at 100 with a stop at 90, and orders to sell that are changed while they rest. */
class ChangedExitsTest extends ExitsCase {
    @BeforeEach
    void buy() {
        ada.filled(Side.BUY, AAPL, "10", "90");
    }

    @Test
    void takeAwayTheOwnOpenersThatTheyWouldCross() {
        Order exit = ada.accepted(sell("10", "108"));
        Order opener = ada.accepted(openingBuy("98"));
        Order lower = ada.accepted(openingBuy("96"));

        changed(exit, Optional.empty(), Desk.price("97"));

        house.watchUntil(() -> stored(opener).status() == OrderStatus.CANCELED);
        assertThat(stored(lower).status()).isEqualTo(OrderStatus.NEW);
        assertThat(stored(exit).ticket().price()).isEqualTo(Desk.price("97"));
    }

    @Test
    void leaveTheOpenersThatTheyDoNotMeet() {
        Order exit = ada.accepted(sell("10", "108"));
        Order opener = ada.accepted(openingBuy("96"));

        changed(exit, Optional.empty(), Desk.price("97"));

        assertThat(stored(exit).ticket().price()).isEqualTo(Desk.price("97"));
        assertThat(stored(opener).status()).isEqualTo(OrderStatus.NEW);
    }

    /** Of 18 that close 10 and open 8, so much is left. */
    @ParameterizedTest
    @CsvSource({"11, false, CANCELED", "10, true, NEW", "4, true, NEW"})
    void stayUnderAHaltAsSoonAsNothingOfThemOpens(
            String quantity, boolean isExit, OrderStatus status) {
        Order flip = ada.accepted(flip());

        changed(flip, Optional.of(Quantity.of(quantity)), Optional.empty());
        halt(ada.actor(), TradingState.REDUCING, true, false);

        house.watchUntil(() -> stored(flip).status() == status);
        assertThat(stored(flip).ticket().reduceOnly()).isEqualTo(isExit);
    }

    @Test
    void closeNoMoreThanWhatOtherExitsLeaveThem() {
        ada.accepted(sell("4", "109"));
        Order flip = ada.accepted(flip());

        changed(flip, Optional.of(Quantity.of("7")), Optional.empty());
        assertThat(stored(flip).ticket().reduceOnly()).isFalse();

        changed(flip, Optional.of(Quantity.of("6")), Optional.empty());
        assertThat(stored(flip).ticket().reduceOnly()).isTrue();
    }

    /** Before, eight of them opened. */
    @Test
    void growNoMoreIntoFlips() {
        Order flip = ada.accepted(flip());
        changed(flip, Optional.of(Quantity.of("5")), Optional.empty());

        changed(flip, Optional.of(Quantity.of("18")), Optional.empty());

        assertThat(stored(flip).ticket().quantity()).isEqualTo(Quantity.of("10"));
    }

    private static OrderTicket sell(String quantity, String limit) {
        return OrderTicket.limit(AAPL, Side.SELL, Quantity.of(quantity), Price.of(limit));
    }

    private static OrderTicket flip() {
        return sell("18", "108")
                .withProtection(new Protection(Desk.price("115"), Optional.empty()));
    }

    private static OrderTicket openingBuy(String limit) {
        return OrderTicket.limit(AAPL, Side.BUY, Quantity.of("2"), Price.of(limit))
                .withProtection(new Protection(Desk.price("91"), Optional.empty()));
    }

    private void changed(Order order, Optional<Quantity> quantity, Optional<Price> price) {
        ReplaceOrder.Result result =
                house.replaceOrder.replace(
                        new ReplaceOrder.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                order.id(),
                                new OrderChange(quantity, price, Optional.empty()),
                                PATIENCE,
                                CONTEXT));
        assertThat(result).isInstanceOf(ReplaceOrder.Result.Changed.class);
    }
}
