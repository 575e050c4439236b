package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;

/** MEDIUM, 100,000 USD: 5 % may be lost a day, drawdown may reach 20 %. */
class RiskPortfolioIT {
    private final Trader ada = Trader.join(TestServer.shared());

    @Test
    void showsWhatAPositionPutsAtRisk() {
        ada.quote("BTC", "50000", "50000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");
        ada.quote("BTC", "49500", "49500");

        Answer risk = ada.api().get("/risk/portfolio");

        // bought for 5,000, worth 4,950, and 50 more to the stop
        assertThat(risk.status()).as(risk.raw()).isEqualTo(200);
        assertThat(risk.decimal("equity")).isEqualByComparingTo("99950");
        assertThat(risk.decimal("exposure.gross")).isEqualByComparingTo("4950");
        assertThat(risk.decimal("exposure.net")).isEqualByComparingTo("4950");
        assertThat(risk.decimal("exposure.sell")).isZero();
        assertThat(risk.decimal("leverage")).isEqualByComparingTo("0.04952476");
        assertThat(risk.decimal("capital_at_risk.amount")).isEqualByComparingTo("50");
        assertThat(risk.decimal("greeks.delta")).isEqualByComparingTo("4950");
        assertThat(risk.decimal("groups.crypto.amount")).isEqualByComparingTo("4950");

        assertThat(risk.texts("loss_periods", "period")).containsExactly("day", "week", "month");
        assertThat(risk.decimal("loss_periods.0.loss")).isEqualByComparingTo("50");
        assertThat(risk.decimal("loss_periods.0.limit")).isEqualByComparingTo("5000");
        assertThat(risk.decimal("loss_periods.0.floor")).isEqualByComparingTo("95000");
        assertThat(risk.text("loss_periods.0.level")).isEqualTo("NONE");
        assertThat(risk.text("drawdown.mode")).isEqualTo("PEAK_NAV");
        assertThat(risk.decimal("drawdown.percent")).isEqualByComparingTo("0.05");
        assertThat(risk.decimal("drawdown.floor")).isEqualByComparingTo("80000");
    }

    @Test
    void showsTheFloorsOfTheRulesThatAProfileChose() {
        ada.api()
                .patch(
                        "/risk/profile",
                        """
                        {"max_drawdown_percent": 8,
                         "max_weekly_loss": "3000", "max_weekly_loss_percent": null,
                         "max_monthly_loss_percent": null}
                        """);

        Answer risk = ada.api().get("/risk/portfolio");

        assertThat(risk.decimal("drawdown.floor")).isEqualByComparingTo("92000");
        assertThat(risk.decimal("loss_periods.1.floor")).isEqualByComparingTo("97000");
        assertThat(risk.text("loss_periods.2.limit")).isEqualTo("null");
        assertThat(risk.decimal("loss_periods.2.loss")).isZero();
    }

    @Test
    void limitsTheLossOfAnAccountThatBeganWithNothingByItsDeposit() {
        Answer opened =
                ada.api()
                        .post(
                                "/accounts",
                                "{\"name\": \"Later\", \"mode\": \"PAPER\", \"broker\": \"paper\","
                                        + " \"initial_balance\": \"0\"}");
        String later = opened.text("account_id");
        String money = "{\"amount\": \"10000\", \"currency\": \"USD\"}";
        assertThat(ada.api().post("/accounts/" + later + "/deposits", money).status())
                .isEqualTo(201);
        ada.quote("BTC", "50000", "50000");

        Answer order =
                ada.api()
                        .post(
                                "/orders?account_id=" + later,
                                "{\"instrument\": \"BTC\", \"side\": \"BUY\", \"order_type\":"
                                        + " \"MARKET\", \"quantity\": \"0.01\","
                                        + " \"stop_loss\": \"49000\"}");

        assertThat(order.text("status")).as(order.raw()).isEqualTo("FILLED");
        Answer risk = ada.api().get("/risk/portfolio?account_id=" + later);
        assertThat(risk.decimal("loss_periods.0.limit")).isEqualByComparingTo("500");
        assertThat(risk.decimal("loss_periods.0.floor")).isEqualByComparingTo("9500");
        assertThat(risk.text("loss_periods.0.level")).isEqualTo("NONE");
    }

    @Test
    void isNobodyElsesBusiness() {
        Trader bob = Trader.join(TestServer.shared());

        assertThat(bob.api().get("/risk/portfolio?account_id=" + ada.account()).status())
                .isEqualTo(404);
        assertThat(ada.api().anonymous().get("/risk/portfolio").status()).isEqualTo(401);
    }
}
