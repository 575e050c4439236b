package io.gatehouse.application.account;

import static io.gatehouse.application.order.TradingHouse.AAPL;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class BookReaderTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void hold() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "10", "90");
        ada.limited(RiskLimit.MAX_ORDERS_PER_MINUTE, "5");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void knowsWhatWasDoneLatelyWhereALimitAsks() {
        AccountBook book = house.books.read(ada.account(), List.of()).book();

        assertThat(book.knowsItsActivity()).isTrue();
    }

    @Test
    void readForItsWorthKnowsWhatIsHeldAndNotWhatWasDone() {
        AccountBook book = house.books.readWorth(List.of(ada.account())).getFirst().book();

        assertThat(book.knowsItsActivity()).isFalse();
        assertThat(book.positions()).hasSize(1);
        assertThat(book.balances())
                .isEqualTo(house.books.read(ada.account(), List.of()).book().balances());
    }
}
