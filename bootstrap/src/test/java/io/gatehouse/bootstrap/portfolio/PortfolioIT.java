package io.gatehouse.bootstrap.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buys 0.1 BTC at 50,000 with a stop at 49,000 and sells half of it at 51,000. */
class PortfolioIT {
    private final Api owner = TestServer.shared().owner();
    private final TestUser ada = TestUser.join(TestServer.shared().api());
    private final Api api = ada.api();

    @Test
    void showsTheAccountAtAGlance() {
        buyAndSellHalf();

        // The broker shrinks the stop to what is left in its own time.
        Answer shown =
                new Trader(TestServer.shared(), api, ada.account())
                        .await(
                                "/portfolio",
                                now -> now.plain("working_orders.0.quantity").equals("0.05"));

        assertThat(shown.text("account.account_id")).isEqualTo(ada.account());
        assertThat(shown.plain("balances.USD")).isEqualTo("97550");
        assertThat(shown.plain("account.equity")).isEqualTo("100100");
        assertThat(shown.text("positions.0.instrument")).isEqualTo("BTC");
        assertThat(shown.plain("positions.0.quantity")).isEqualTo("0.05");
        assertThat(shown.plain("positions.0.stop_loss")).isEqualTo("49000");
        assertThat(shown.plain("working_orders.0.stop_price")).isEqualTo("49000");
        assertThat(shown.plain("working_orders.0.quantity")).isEqualTo("0.05");
        assertThat(shown.plain("realized_pnl")).isEqualTo("50");
        assertThat(shown.plain("unrealized_pnl")).isEqualTo("50");
        assertThat(shown.plain("total_pnl")).isEqualTo("100");
        assertThat(shown.plain("fees")).isEqualTo("0");
    }

    @Test
    void sumsUpProfitAndLoss() {
        buyAndSellHalf();
        trade("SELL", "0.05", "");

        Answer day = api.get("/pnl?period=daily");

        assertThat(day.plain("realized_pnl")).isEqualTo("100");
        assertThat(day.plain("unrealized_pnl")).isEqualTo("0");
        assertThat(day.plain("total_pnl")).isEqualTo("100");
        assertThat(day.text("trades")).isEqualTo("1");
        assertThat(day.text("win_rate")).isEqualTo("1.0");
        assertThat(day.plain("avg_win")).isEqualTo("100");
        assertThat(day.text("avg_loss")).isEqualTo("null");
        assertThat(day.text("profit_factor")).isEqualTo("null");
        assertThat(day.plain("expectancy")).isEqualTo("100");
        assertThat(day.texts("by_instrument", "instrument")).containsExactly("BTC");
        assertThat(day.plain("by_instrument.0.total_pnl")).isEqualTo("100");
        assertThat(day.text("period")).isEqualTo("daily");
        assertThat(api.get("/pnl?to=2020-01-01T00:00:00Z").plain("realized_pnl")).isEqualTo("0");
        assertThat(api.get("/pnl?from=2020-01-01T00:00:00Z").plain("realized_pnl"))
                .isEqualTo("100");
    }

    @Test
    void addsUpToTheCashOfTheLedger() {
        buyAndSellHalf();
        trade("SELL", "0.05", "");

        Answer all = api.get("/pnl?period=all");

        assertThat(all.plain("total_pnl")).isEqualTo("100");
        assertThat(api.get("/portfolio").plain("balances.USD")).isEqualTo("100100");
    }

    @ParameterizedTest
    @CsvSource({"instrument, BTC", "side, BUY"})
    void breaksClosedTradesDown(String by, String value) {
        buyAndSellHalf();
        trade("SELL", "0.05", "");

        Answer parts = api.get("/pnl/breakdown?by=" + by);

        assertThat(parts.texts("data", "value")).containsExactly(value);
        assertThat(parts.plain("data.0.pnl")).isEqualTo("100");
        assertThat(parts.text("data.0.trades")).isEqualTo("1");
        assertThat(parts.text("data.0.profit_factor")).isEqualTo("null");
        assertThat(api.get("/pnl/breakdown?by=weekday&period=daily").texts("data", "trades"))
                .containsExactly("1");
        assertThat(api.get("/pnl/breakdown?by=side&to=2020-01-01T00:00:00Z").at("data").size())
                .isZero();
    }

    @Test
    void refusesABreakdownByWhatItDoesNotKnow() {
        Answer answer = api.get("/pnl/breakdown?by=mood");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("by");
        assertThat(api.get("/pnl/breakdown").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void hasNoWinRateWithoutTrades() {
        assertThat(api.get("/pnl?period=all").text("win_rate")).isEqualTo("null");
        assertThat(api.get("/pnl?period=all").text("trades")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "period=DAILY, period",
        "period=hourly, period",
        "period=daily&from=2026-01-01T00:00:00Z, period",
        "from=yesterday, from",
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, from"
    })
    void namesTheQueryThatIsWrong(String query, String field) {
        Answer answer = api.get("/pnl?" + query);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    private void buyAndSellHalf() {
        quote("50000");
        trade("BUY", "0.1", ", \"stop_loss\": \"49000\"");
        quote("51000");
        trade("SELL", "0.05", "");
    }

    private void quote(String price) {
        owner.post(
                "/quotes",
                "{\"quotes\": [{\"instrument\": \"BTC\", \"bid\": \"%s\", \"ask\": \"%s\"}]}"
                        .formatted(price, price));
    }

    private void trade(String side, String quantity, String more) {
        Answer answer =
                api.post(
                        "/orders",
                        """
                        {"instrument": "BTC", "side": "%s", "order_type": "MARKET", \
                        "quantity": "%s"%s}"""
                                .formatted(side, quantity, more));
        assertThat(answer.text("status")).as(answer.raw()).isEqualTo("FILLED");
    }
}
