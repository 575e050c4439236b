package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.Desk.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** An account whose broker keeps its books; the preset takes them for 300 seconds. */
class AccountStateTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void sync() {
        synced(DataState.FRESH);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void opensUntilTheBooksAreTooOld() {
        house.clock.advance(Duration.ofMinutes(5));
        assertThat(buy()).isInstanceOf(SubmitOrder.Result.Accepted.class);

        house.clock.advance(Duration.ofSeconds(1));
        assertThat(receipt(buy())).contains("\"binding\":\"account_state_stale\"");

        // late enough to be no duplicate of the first one
        house.clock.advance(Duration.ofSeconds(2));
        synced(DataState.FRESH);
        assertThat(buy()).isInstanceOf(SubmitOrder.Result.Accepted.class);
    }

    @Test
    void theHousesFreshnessBindsTheNextDecisionWhereItIsSmaller() {
        RiskConfig oneMinute =
                new RiskConfig(new BigDecimal("3"), EntrySplits.USUAL, new BigDecimal("20"), 1);
        RiskConfigVersion first = RiskConfigVersion.first(oneMinute, house.clock.instant());
        house.transactions.run(() -> house.riskConfig.begin(first));

        house.clock.advance(Duration.ofMinutes(1));
        assertThat(buy()).isInstanceOf(SubmitOrder.Result.Accepted.class);

        house.clock.advance(Duration.ofSeconds(3));
        assertThat(receipt(buy())).contains("\"binding\":\"account_state_stale\"", "\"fresh\":60");
    }

    @Test
    void keepsInTheReceiptWhatItKnew() {
        house.clock.advance(Duration.ofSeconds(7));
        synced(DataState.DIVERGED);
        house.clock.advance(Duration.ofSeconds(2));

        assertThat(receipt(buy())).contains("\"sync\":{\"age\":\"2\",\"state\":\"DIVERGED\"}");
    }

    @Test
    void closesWhateverTheBooksSay() {
        buy();
        synced(DataState.DIVERGED);

        SubmitOrder.Result closed =
                ada.placed(OrderTicket.market(AAPL, Side.SELL, Quantity.of("10")));

        assertThat(closed).isInstanceOf(SubmitOrder.Result.Accepted.class);
    }

    private SubmitOrder.Result buy() {
        house.quote(AAPL, "100", "100");
        return ada.placed(
                OrderTicket.market(AAPL, Side.BUY, Quantity.of("10"))
                        .withProtection(new Protection(price("95"), Optional.empty())));
    }

    private static String receipt(SubmitOrder.Result result) {
        assertThat(result).isInstanceOf(SubmitOrder.Result.Denied.class);
        return ((SubmitOrder.Result.Denied) result).receipt().canonical();
    }

    private void synced(DataState state) {
        BrokerSync sync = new BrokerSync(state, Optional.of(house.clock.instant()));
        house.synced(ada.account(), sync);
    }
}
