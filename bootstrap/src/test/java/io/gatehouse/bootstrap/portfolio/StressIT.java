package io.gatehouse.bootstrap.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/**
 * An account of 100,000 USD, of it 1,000 EUR and 100,000 INR; long 10 SPY at 500 and 0.1 BTC at
 * 50,000, short 0.1 lots (10,000 euros) of EURUSD at 1.10.
 */
class StressIT {
    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void hold() {
        // New York and the currency markets are open.
        MovableClock clock = new MovableClock("2026-03-04T15:00:00Z");
        server = TestServer.startAt(clock, TestDatabase.fresh());
        ada = Trader.join(server);
        // Money is converted at confirmed rates only.
        quoteRates();
        clock.advance(Duration.ofSeconds(1));
        quoteRates();
        ada.quote("SPY", "500", "500");
        ada.quote("BTC", "50000", "50000");
        convert("EUR", "1100");
        convert("INR", "1000");
        buy("SPY", "10", "490");
        buy("BTC", "0.1", "49000");
        ada.placed(
                "{'instrument': 'EURUSD', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '1.11'}");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void echoesAMoveToItsLastDigit() {
        Answer stress =
                stress("{'shocks': [{'instrument': 'BTC', 'spot_percent': '-99.999999999999'}]}");

        assertThat(stress.texts("shocks", "spot_percent")).containsExactly("-99.999999999999");
    }

    @Test
    void valuesEverythingAnewAfterAScenario() {
        Answer stress = stress("{'scenario': '2020'}");

        // 5,000 of SPY lose 33.92 %, 5,000 of BTC 37 %
        assertThat(stress.status()).as(stress.raw()).isEqualTo(200);
        assertThat(stress.decimal("equity")).isEqualByComparingTo("100000");
        assertThat(stress.decimal("pnl")).isEqualByComparingTo("-3546");
        assertThat(stress.decimal("equity_after")).isEqualByComparingTo("96454");
        assertThat(stress.texts("positions", "instrument")).containsExactly("BTC", "EURUSD", "SPY");
        assertThat(stress.decimal("positions.0.price_after")).isEqualByComparingTo("31500");
        assertThat(stress.decimal("positions.0.pnl")).isEqualByComparingTo("-1850");
        assertThat(stress.decimal("positions.1.pnl")).isZero();
        assertThat(stress.decimal("positions.2.current_price")).isEqualByComparingTo("500");
        assertThat(stress.decimal("positions.2.pnl")).isEqualByComparingTo("-1696");
        assertThat(stress.text("scenario")).isEqualTo("2020");
        assertThat(stress.text("currency")).isEqualTo("USD");
    }

    @Test
    void movesPositionsMarginAndCashWithACurrencyPair() {
        Answer stress = stress("{'shocks': [{'instrument': 'EURUSD', 'spot_percent': 10}]}");

        // 10,000 euros short lose 0.11 each, 1,000 in cash gain as much
        assertThat(stress.decimal("positions.1.price_after")).isEqualByComparingTo("1.21");
        assertThat(stress.decimal("positions.1.pnl")).isEqualByComparingTo("-1100");
        assertThat(stress.decimal("cash_pnl.EUR")).isEqualByComparingTo("110");
        assertThat(stress.decimal("cash_pnl.USD")).isZero();
        assertThat(stress.decimal("equity_after")).isEqualByComparingTo("99010");
        // 3.33 % of 11,000 and of 12,100
        assertThat(stress.decimal("margin_used")).isEqualByComparingTo("366.3");
        assertThat(stress.decimal("margin_used_after")).isEqualByComparingTo("402.93");
    }

    @Test
    void movesEveryPairOfACurrency() {
        Answer stress =
                stress(
                        "{'shocks': [{'currency': 'EUR', 'spot_percent': '-10'},"
                                + " {'asset_class': 'CRYPTO', 'spot_percent': '-50'},"
                                + " {'instrument': 'BTC', 'spot_percent': '20'}]}");

        assertThat(stress.decimal("positions.0.pnl")).isEqualByComparingTo("1000");
        assertThat(stress.decimal("positions.1.price_after")).isEqualByComparingTo("0.99");
        assertThat(stress.decimal("positions.1.pnl")).isEqualByComparingTo("1100");
        assertThat(stress.decimal("cash_pnl.EUR")).isEqualByComparingTo("-110");
        assertThat(stress.decimal("pnl")).isEqualByComparingTo("1990");
        assertThat(stress.text("scenario")).isEqualTo("null");
        assertThat(stress.texts("shocks", "spot_percent")).containsExactly("-10", "-50", "20");
    }

    @Test
    void losesATenthOfItsRupeesInTheirGap() {
        Answer stress = stress("{'scenario': 'inr_gap'}");

        assertThat(stress.decimal("cash_pnl.INR")).isEqualByComparingTo("-100");
        assertThat(stress.decimal("pnl")).isEqualByComparingTo("-100");
    }

    @Test
    void changesNothing() {
        stress("{'scenario': '1987'}");

        assertThat(ada.api().get("/portfolio").decimal("account.equity"))
                .isEqualByComparingTo("100000");
    }

    @Test
    void tellsItsScenariosAndTheirSources() {
        Answer scenarios = ada.api().get("/risk/stress/scenarios");

        assertThat(scenarios.texts("data", "scenario"))
                .containsExactly("1987", "2008", "2020", "crypto_winter", "inr_gap");
        assertThat(scenarios.text("data.0.source")).contains("19 October 1987");
        assertThat(scenarios.texts("data.4.shocks", "currency"))
                .containsExactly("INR", "null", "null");
        Answer second =
                ada.api()
                        .get(
                                "/risk/stress/scenarios?limit=2&cursor="
                                        + ada.api()
                                                .get("/risk/stress/scenarios?limit=2")
                                                .text("next_cursor"));
        assertThat(second.texts("data", "scenario")).containsExactly("2020", "crypto_winter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                           | 422 | shocks
                    {'shocks': []}                                               | 422 | shocks
                    {'scenario': '2001'}                                         | 422 | scenario
                    {'scenario': '2008', 'shocks': []}                           | 422 | shocks
                    {'shocks': [{'spot_percent': 1}]}                            | 422 | shocks[0]
                    {'shocks': [{'instrument': 'BTC', 'currency': 'EUR', 'spot_percent': 1}]} | 422 | shocks[0]
                    {'shocks': [{'instrument': 'BTC'}]}                          | 422 | shocks[0].spot_percent
                    {'shocks': [{'instrument': 'BTC', 'spot_percent': -100}]}    | 422 | shocks[0].spot_percent
                    {'shocks': [{'instrument': 'BTC', 'spot_percent': 1001}]}    | 422 | shocks[0].spot_percent
                    {'shocks': [{'instrument': 'NOSUCH', 'spot_percent': 1}]}       | 422 | shocks[0].instrument
                    {'shocks': [{'instrument': 'b t c', 'spot_percent': 1}]}     | 422 | shocks[0].instrument
                    {'shocks': [{'currency': 'ABCD', 'spot_percent': 1}]}        | 422 | shocks[0].currency
                    {'shocks': [{'currency': 'euro', 'spot_percent': 1}]}        | 422 | shocks[0].currency
                    {'shocks': [{'asset_class': 'Equity', 'spot_percent': 1}]}   | 422 | shocks[0].asset_class
                    {'shocks': [{'currency': 'EUR', 'spot_percent': 1}, {'currency': 'EUR', 'spot_percent': 2}]} | 422 | shocks[1]
                    {'shocks': [{'currency': 'EUR', 'spot': 1}]}                 | 400 | shocks[0].spot
                    """)
    void saysWhatIsWrongWithABody(String json, int status, String field) {
        Answer answer = stress(json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {'scenario': '2008', 'days_passed': 1}                    | days_passed
                    {'shocks': [{'instrument': 'BTC', 'vol_points': 10}]}     | shocks[0].vol_points
                    {'shocks': [{'asset_class': 'OPTION', 'spot_percent': 1}]} | shocks[0].asset_class
                    """)
    void refusesWhatNeedsOptions(String json, String field) {
        Answer answer = stress(json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("not_supported");
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isNobodyElsesBusiness() {
        String path = "/risk/stress?account_id=" + ada.account();
        String json = "{\"scenario\": \"2008\"}";

        assertThat(Trader.join(server).api().post(path, json).status()).isEqualTo(404);
        assertThat(server.api().post(path, json).status()).isEqualTo(401);
        assertThat(server.feed().post(path, json).status()).isEqualTo(403);
    }

    private static Answer stress(String json) {
        return ada.api().post("/risk/stress", json.replace('\'', '"'));
    }

    private static void buy(String instrument, String quantity, String stop) {
        ada.placed(
                ("{'instrument': '%s', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                                + " 'stop_loss': '%s'}")
                        .formatted(instrument, quantity, stop));
    }

    private static void quoteRates() {
        ada.quote("EURUSD", "1.10", "1.10");
        ada.quote("USDINR", "100", "100");
    }

    private static void convert(String currency, String dollars) {
        Answer answer =
                ada.api()
                        .post(
                                "/accounts/" + ada.account() + "/conversions",
                                "{\"from\": \"USD\", \"to\": \"%s\", \"amount\": \"%s\"}"
                                        .formatted(currency, dollars));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    }
}
