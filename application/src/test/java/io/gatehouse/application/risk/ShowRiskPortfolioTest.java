package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Contracts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Ada is long of 100 shares at 100, and short of 0.01 lots of EURUSD at 1.10. */
class ShowRiskPortfolioTest {
    private static final Symbol CALL = new Symbol("AAPL260415C100");

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsTheDeltaOfWhatIsLinear() {
        hold();

        // 10,000 long less 1,100 short
        assertThat(figures().delta().orElseThrow()).isEqualByComparingTo("8900");
    }

    @Test
    void tellsNoGreeksWhileAnOptionIsHeld() {
        hold();
        house.catalogue.add(Contracts.expiring("2026-04-15", Contracts.option(CALL.value())));
        house.quote(CALL, "2", "2");
        ada.accepted(OrderTicket.market(CALL, Side.BUY, Quantity.of("1")));

        assertThat(figures().delta()).isEmpty();
        assertThat(figures().longs()).isEqualByComparingTo("10200");
    }

    private void hold() {
        house.quote(AAPL, "100", "100");
        ada.filled(Side.BUY, AAPL, "100", "95");
        house.quote(EURUSD, "1.10000", "1.10000");
        ada.filled(Side.SELL, EURUSD, "0.01", "1.12000");
    }

    private ShowRiskPortfolio.Figures figures() {
        return done(new ShowRiskPortfolio(house.access, house.books)
                        .show(ada.actor(), Optional.of(ada.account())))
                .figures()
                .orElseThrow();
    }
}
