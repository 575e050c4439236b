package io.gatehouse.bootstrap.sizing;

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

import java.math.BigDecimal;

/** Accounts of 100,000 USD; the house risks 3 % of a balance on a setup, in parts of 50, 35, 15. */
class SetupIT {
    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void quote() {
        // The currency markets are open.
        server = TestServer.startAt(new MovableClock("2026-03-04T15:00:00Z"), TestDatabase.fresh());
        ada = Trader.join(server);
        ada.quote("EURUSD", "1.10000", "1.10000");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void sizesThreeEntriesOfHalfOfTheBalance() {
        Trader ben = Trader.join(server);
        withdraw(ben, "50000");

        Answer setup = setup(ben, "'signal_id': 's-9', 'sl_pips': '100', 'tp_pips': 250");

        // 3 % of 50,000 in three: 750, 525 and 225 by 100 pips of 10
        assertThat(setup.status()).as(setup.raw()).isEqualTo(200);
        assertThat(setup.text("setup_approved")).isEqualTo("true");
        assertThat(setup.decimal("global_risk_percent")).isEqualByComparingTo("3");
        assertThat(setup.decimal("account_balance")).isEqualByComparingTo("50000");
        assertThat(setup.decimal("allocated_risk_amount")).isEqualByComparingTo("1500");
        assertThat(setup.decimal("risk_amount_entry_1")).isEqualByComparingTo("750");
        assertThat(setup.decimal("risk_amount_entry_2")).isEqualByComparingTo("525");
        assertThat(setup.decimal("risk_amount_entry_3")).isEqualByComparingTo("225");
        assertThat(setup.text("volume_entry_1")).isEqualTo("0.75");
        assertThat(setup.text("volume_entry_2")).isEqualTo("0.52");
        assertThat(setup.text("volume_entry_3")).isEqualTo("0.22");
        assertThat(setup.text("total_volume")).isEqualTo("1.49");
        // 1.49 x 110,000 at 3.33 %
        assertThat(setup.decimal("estimated_margin_entry_1")).isEqualByComparingTo("2747.25");
        assertThat(setup.decimal("total_estimated_margin")).isEqualByComparingTo("5457.87");
        assertThat(setup.decimal("margin_utilization_percent")).isEqualByComparingTo("10.91574");
        assertThat(setup.text("margin_validation_passed")).isEqualTo("true");
        assertThat(setup.decimal("risk_reward")).isEqualByComparingTo("2.5");
        assertThat(setup.text("capped_by")).isEqualTo("null");
        assertThat(setup.text("rejection_reason")).isEqualTo("null");
        Answer log = ben.api().get("/risk/setups?signal_id=s-9");
        assertThat(log.texts("data", "log_id")).containsExactly(setup.text("log_id"));
        assertThat(log.text("data.0.volume_entry_2")).isEqualTo("0.52");
    }

    @ParameterizedTest
    @CsvSource({
        // A pip of 0.01 of 100 ounces is worth 1.00: 750, 525 and 225 by 10,000.
        "XAUUSD, 2000.000, 10000, 0.07 0.05 0.02",
        // A pip of 0.01 yen of 100,000 is worth 6.69568: 750, 525 and 225 by 669.568.
        "USDJPY, 149.350, 100, 1.12 0.78 0.33",
    })
    void sizesByThePipOfTheInstrument(
            String instrument, String price, String pips, String volumes) {
        Trader ben = Trader.join(server);
        withdraw(ben, "50000");
        ben.quote(instrument, price, price);

        Answer setup =
                ben.api()
                        .post(
                                "/risk/setups",
                                "{\"instrument\": \"%s\", \"side\": \"BUY\", \"price\": \"%s\", \"sl_pips\": \"%s\"}"
                                        .formatted(instrument, price, pips));

        assertThat(
                        String.join(
                                " ",
                                setup.text("volume_entry_1"),
                                setup.text("volume_entry_2"),
                                setup.text("volume_entry_3")))
                .as(setup.raw())
                .isEqualTo(volumes);
        assertThat(setup.text("capped_by")).isEqualTo("null");
    }

    @Test
    void answers200AndLogsWhatItRefuses() {
        Trader eve = Trader.join(server);
        setup(eve, "'sl_pips': '100'");

        Answer refused = setup(eve, "'sl_pips': 0");

        assertThat(refused.status()).as(refused.raw()).isEqualTo(200);
        assertThat(refused.text("setup_approved")).isEqualTo("false");
        assertThat(refused.text("rejection_code")).isEqualTo("stop_distance");
        assertThat(refused.text("volume_entry_1")).isEqualTo("0");
        assertThat(eve.api().get("/risk/setups?setup_approved=false").texts("data", "log_id"))
                .containsExactly(refused.text("log_id"));
        assertThat(eve.api().get("/risk/setups").texts("data", "setup_approved"))
                .containsExactly("false", "true");
    }

    @Test
    void shrinksWhatALimitWouldDeny() {
        // 3,000 by 10 pips are 30 lots, 33 times the equity; leverage may be 5
        Answer setup = setup(ada, "'sl_pips': '10'");

        assertThat(setup.text("setup_approved")).as(setup.raw()).isEqualTo("true");
        assertThat(setup.text("capped_by")).isNotEqualTo("null");
        assertThat(setup.decimal("total_volume")).isLessThan(new BigDecimal("4.55"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': '1.1'}                  | sl_pips
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': '1.1', 'sl_pips': -1}   | sl_pips
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': '1.1', 'sl_pips': 'NaN'} | sl_pips
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': 0, 'sl_pips': 1}        | price
                    {'instrument': 'e u', 'side': 'BUY', 'price': 1, 'sl_pips': 1}           | instrument
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': 1, 'sl_pips': 1, 'tp_pips': 0} | tp_pips
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': 1, 'sl_pips': 1, 'signal_id': ''} | signal_id
                    {'instrument': 'EURUSD', 'side': 'BUY', 'price': 1, 'sl_pips': 1, 'signal_id': 'a\\r\\nb'} | signal_id
                    """)
    void namesTheWrongField(String json, String field) {
        Answer answer = ada.api().post("/risk/setups", json.replace('\'', '"'));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isNobodyElsesBusiness() {
        String path = "/risk/setups?account_id=" + ada.account();
        String json =
                "{\"instrument\": \"EURUSD\", \"side\": \"BUY\", \"price\": 1, \"sl_pips\": 1}";

        assertThat(Trader.join(server).api().post(path, json).status()).isEqualTo(404);
        assertThat(server.api().post(path, json).status()).isEqualTo(401);
        assertThat(server.feed().post(path, json).status()).isEqualTo(403);
        assertThat(Trader.join(server).api().get(path).status()).isEqualTo(404);
    }

    private static Answer setup(Trader trader, String fields) {
        String json =
                "{'instrument': 'EURUSD', 'side': 'BUY', 'price': '1.1', %s}".formatted(fields);
        return trader.api().post("/risk/setups", json.replace('\'', '"'));
    }

    private static void withdraw(Trader trader, String amount) {
        String json = "{\"amount\": \"%s\", \"currency\": \"USD\"}".formatted(amount);
        String path = "/accounts/" + trader.account() + "/withdrawals";
        assertThat(trader.api().post(path, json).status()).isEqualTo(201);
    }
}
