package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.EURUSD;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.ForgetExpired;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.application.port.ExposureHistory.Query;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.ExposureSnapshot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ada holds 100 shares that were bought at 100, and is short of 0.01 lots of EURUSD at 1.10. */
class RecordExposuresTest {
    private final TradingHouse house = TradingHouse.open();
    private final InMemoryExposureHistory history = new InMemoryExposureHistory();
    private final InMemoryTransactions transactions = new InMemoryTransactions(history);
    private final RecordExposures record =
            new RecordExposures(house.accounts, house.books, history, transactions, house.ids);
    private final Desk ada = house.trader("100000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void keepsSignedValuesDrawdownAndTheDaysResult() {
        hold();
        house.quote(AAPL, "99", "99.10");

        record.run();

        // 100 x 99 long, 1,000 x 1.10 short; 100 lost of 100,000
        ExposureSnapshot kept = kept(ada).getFirst();
        assertThat(kept.at()).isEqualTo(house.clock.instant());
        assertThat(kept.byInstrument())
                .isEqualTo(Map.of(AAPL, new BigDecimal("9900"), EURUSD, new BigDecimal("-1100")));
        assertThat(kept.dailyPnl()).isEqualByComparingTo("-100");
        assertThat(kept.drawdownPercent()).isEqualByComparingTo("0.1");
    }

    @Test
    void keepsTheFirstHourInWhichNothingIsHeldAnyMore() {
        hold();
        record.run();
        ada.accepted(OrderTicket.market(AAPL, Side.SELL, Quantity.of("100")));
        ada.accepted(OrderTicket.market(EURUSD, Side.BUY, Quantity.of("0.01")));

        record.run();
        record.run();

        assertThat(kept(ada)).hasSize(2);
        assertThat(kept(ada).getFirst().byInstrument()).isEmpty();
    }

    @Test
    void leavesOutWhoHoldsNothing() {
        hold();
        Desk bob = house.trader("100000", "USD");

        record.run();

        assertThat(kept(ada)).hasSize(1);
        assertThat(kept(bob)).isEmpty();
    }

    @Test
    void leavesOutAccountsThatAreClosed() {
        hold();
        deactivate(ada);

        record.run();

        assertThat(kept(ada)).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeReckoned() {
        hold();
        // there is no rate of GBP to USD
        Ledger.Cash pounds =
                new Ledger.Cash(
                        CurrencyCode.USD, Map.of(new CurrencyCode("GBP"), new BigDecimal("10")));
        house.transactions.run(() -> house.ledger.append(List.of(), Map.of(ada.account(), pounds)));

        record.run();

        assertThat(kept(ada)).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanItIsKept() {
        hold();
        record.run();
        house.clock.advance(Duration.ofDays(1));
        record.run();
        ForgetExpired forget =
                new ForgetExpired(
                        history::forgetBefore, transactions, house.clock, Duration.ofDays(90));

        house.clock.advance(Duration.ofDays(89));
        forget.run();
        assertThat(kept(ada)).hasSize(2);

        house.clock.advance(Duration.ofMillis(1));
        forget.run();
        assertThat(kept(ada)).hasSize(1);
    }

    private void hold() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "100", "95");
        house.quote(EURUSD, "1.10000", "1.10000");
        ada.filled(Side.SELL, EURUSD, "0.01", "1.12000");
    }

    private List<ExposureSnapshot> kept(Desk desk) {
        return history.page(
                new Query(desk.account(), Optional.empty(), Optional.empty(), Optional.empty(), 9));
    }

    private void deactivate(Desk desk) {
        house.transactions.run(
                () -> {
                    State state = house.accounts.lock(List.of(desk.account())).getFirst();
                    house.accounts.update(
                            List.of(state.withAccount(state.account().withActive(false))));
                });
    }
}
