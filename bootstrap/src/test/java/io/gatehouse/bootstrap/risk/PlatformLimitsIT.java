package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** The limits of the platform over HTTP; BTC at 50000, so 0.02 are 1,000. */
class PlatformLimitsIT {
    private static final String PAPER = "/admin/risk/platform-limits?mode=PAPER";
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '49000'}";
    private static final String POUNDS =
            "{'instrument': 'GBPINR', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.01',"
                    + " 'stop_loss': '109'}";
    private static final TestDatabase database = TestDatabase.fresh();
    private static final TestServer server = TestServer.start(database, Map.of());

    private final Api owner = server.owner();

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void switchOff() {
        assertThat(owner.put(PAPER, "{}").status()).isEqualTo(200);
    }

    @Test
    void limitsLiveAccountsAndLeavesPaperAlone() {
        Answer live = owner.get("/admin/risk/platform-limits");
        assertThat(live.text("mode")).isEqualTo("LIVE");
        assertThat(live.plain("max_exposure")).isEqualTo("500000");
        assertThat(live.plain("max_daily_loss")).isEqualTo("50000");
        assertThat(live.raw()).contains("\"max_positions\":50,");
        assertThat(live.plain("instrument_concentration")).isEqualTo("5");

        Answer paper = owner.get(PAPER);
        assertThat(paper.text("max_exposure")).isEqualTo("null");
        assertThat(paper.text("currency")).isEqualTo("USD");
    }

    @Test
    void deniesTheLastUnitWithoutTellingWhatOthersUse() {
        Trader ada = Trader.join(server);
        Trader bob = Trader.join(server);
        ada.quote("BTC", "50000", "50000");
        put("{\"max_exposure\": \"1777\"}");
        ada.placed(BUY.formatted("0.02"));

        Answer denied = bob.place(BUY.formatted("0.016"));

        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("platform_exposure");
        assertThat(denied.texts("violations", "scope")).containsExactly("platform");
        assertThat(denied.texts("violations", "used")).containsExactly("null");
        assertThat(denied.texts("violations", "current")).containsExactly("null");
        assertThat(denied.raw()).doesNotContain("\"1777\"").doesNotContain("\"1800\"");
        String receipt = "/risk/decisions/" + denied.text("decision_id");
        assertThat(bob.api().get(receipt).raw()).doesNotContain("\"1777\"");
        assertThat(owner.get(receipt + "?account_id=" + bob.account()).raw()).contains("\"1777\"");
        bob.placed(BUY.formatted("0.014"));
        assertThat(bob.api().delete("/positions").status()).isEqualTo(200);
        assertThat(ada.api().delete("/positions").status()).isEqualTo(200);
        bob.placed(BUY.formatted("0.03"));
        bob.api().delete("/positions");
        VerifyBooks.Report report = server.bean(VerifyBooks.class).verify();
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }

    @Test
    void showsAllAccountsTogetherToWhoOverseesRisk() {
        Trader ada = Trader.join(server);
        ada.quote("BTC", "50000", "50000");
        put("{\"max_exposure\": \"4000\", \"max_positions\": \"10.0\"}");
        ada.placed(BUY.formatted("0.02"));

        Answer shown = owner.get("/admin/risk/global-exposure?mode=PAPER");

        assertThat(shown.plain("total_platform_exposure")).isEqualTo("1000");
        assertThat(shown.text("total_open_positions")).isEqualTo("1");
        assertThat(shown.raw()).contains("\"max_positions_limit\":10,");
        assertThat(shown.plain("exposure_utilization_percent")).isEqualTo("25");
        assertThat(shown.plain("positions_utilization_percent")).isEqualTo("10");
        assertThat(shown.plain("by_instrument.BTC")).isEqualTo("1000");
        ada.api().delete("/positions");
    }

    @Test
    void deniesOpeningsWhileAnAccountLacksItsRate() {
        listPoundsInRupees();
        Trader ada = Trader.join(server);
        Trader bob = Trader.join(server);
        Trader rupees = new Trader(server, ada.api(), openedInRupees(ada));
        ada.quote("BTC", "50000", "50000");
        ada.quote("GBPINR", "110", "110");
        String orders = "/orders?account_id=" + rupees.account();
        Answer bought = ada.api().post(orders, POUNDS.replace('\'', '"'));
        assertThat(bought.status()).as(bought.raw()).isEqualTo(201);
        put("{\"max_exposure\": \"2400\"}");

        Answer denied = bob.place(BUY.formatted("0.02"));
        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.texts("violations", "check")).containsExactly("platform_exposure");
        assertThat(denied.text("violations.0.message")).contains("INR/USD");
        Answer shown = owner.get("/admin/risk/global-exposure?mode=PAPER");
        assertThat(shown.text("accounts_without_rate")).isEqualTo("1");
        assertThat(shown.text("missing_rates.0")).isEqualTo("INR/USD");

        // 1,000 pounds are 110,000 rupees, 1,375 dollars: 1,000 more are within the limit.
        ada.quote("USDINR", "80", "80");
        assertThat(bob.place(BUY.formatted("0.0206")).status()).isEqualTo(403);
        bob.placed(BUY.formatted("0.0204"));
        bob.api().delete("/positions");
        ada.api().delete("/positions?account_id=" + rupees.account());
    }

    @Test
    void stopsOpeningsOnEveryNodeBeforeALosingQuoteIsAnswered() {
        Trader ada = Trader.join(server);
        ada.quote("BTC", "50000", "50000");
        put("{\"max_daily_loss\": \"12\"}");
        ada.placed(BUY.formatted("0.02"));
        try (TestServer second = TestServer.start(database, Map.of())) {
            Trader bob = Trader.join(server).on(second);
            ada.quote("BTC", "49401", "49401");
            bob.placed(BUY.formatted("0.001"));

            // 0.02 lose 12, and the 0.001 of the other a thousandth of a dollar
            ada.quote("BTC", "49400", "49400");
            Answer denied = bob.place(BUY.formatted("0.002"));

            assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
            assertThat(denied.texts("violations", "check")).containsExactly("platform_daily_loss");
            assertThat(bob.api().delete("/positions").status()).isEqualTo(200);
        }
        assertThat(owner.get("/admin/audit?action_type=risk_limit_exceeded&limit=1").raw())
                .contains("\"check\":\"platform_daily_loss\"")
                .contains("\"mode\":\"PAPER\"");
        ada.api().delete("/positions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_exposure",
                "max_daily_loss",
                "largest_order",
                "instrument_concentration"
            })
    void answersToTheLastDigitWhatItTakes(String field) {
        String beside = field.equals("instrument_concentration") ? "\"largest_order\": 1, " : "";
        put("{%s\"%s\": \"0.00000001\"}".formatted(beside, field));
        assertThat(owner.get(PAPER).plain(field)).isEqualTo("0.00000001");

        Answer finer = owner.put(PAPER, "{\"%s\": \"0.000000000001\"}".formatted(field));

        assertThat(finer.status()).as(finer.raw()).isEqualTo(422);
        assertThat(finer.texts("errors", "field")).contains(field);
        assertThat(owner.get(PAPER).plain(field)).isEqualTo("0.00000001");
    }

    @Test
    void isNoTradersBusiness() {
        Trader ada = Trader.join(server);

        assertThat(ada.api().get(PAPER).status()).isEqualTo(403);
        assertThat(ada.api().put(PAPER, "{}").status()).isEqualTo(403);
        assertThat(ada.api().get("/admin/risk/global-exposure").status()).isEqualTo(403);
    }

    @Test
    void isVersionedAndNamesEveryWrongField() {
        put("{\"max_exposure\": \"4000\"}");
        Answer seen = owner.get(PAPER);
        String tag = seen.header("ETag").orElseThrow();
        put("{\"max_exposure\": \"5000\"}");

        assertThat(owner.put(PAPER, "{\"max_exposure\": \"1\"}", tag).status()).isEqualTo(412);
        Answer wrong = owner.put(PAPER, "{\"max_exposure\": 0, \"max_positions\": \"1.5\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.texts("errors", "field"))
                .containsExactlyInAnyOrder("max_exposure", "max_positions");
        assertThat(owner.get("/admin/risk/platform-limits?mode=DEMO").status()).isEqualTo(422);
        assertThat(owner.get(PAPER).plain("max_exposure")).isEqualTo("5000");
        assertThat(owner.get("/admin/audit?action_type=config_changed&limit=1").raw())
                .contains("\"max_exposure_before\":\"4000\"");
    }

    private void listPoundsInRupees() {
        Answer listed =
                owner.post(
                        "/instruments",
                        """
                        {"symbol": "GBPINR", "name": "Around the clock", "asset_class": "FOREX", \
                        "currency": "INR", "multiplier": 100000, "tick_size": "0.0001", \
                        "lot_step": "0.01", "min_quantity": "0.01", "margin_rate": "0.0333", \
                        "settlement": "MARGIN", "calendar": "24x7", "tradable": true}""");
        assertThat(listed.status()).as(listed.raw()).isEqualTo(201);
    }

    private static String openedInRupees(Trader trader) {
        Answer opened =
                trader.api()
                        .post(
                                "/accounts",
                                """
                                {"name": "Rupees", "base_currency": "INR", \
                                "initial_balance": "1000000"}""");
        assertThat(opened.status()).as(opened.raw()).isEqualTo(201);
        return opened.text("account_id");
    }

    private void put(String json) {
        Answer answer = owner.put(PAPER, json);
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
    }
}
