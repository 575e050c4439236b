package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** The one risk for all over HTTP, on two nodes of one house. */
class RiskConfigIT {
    private static final String CONFIG = "/risk/config";
    private static final String UNKNOWN = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final TestDatabase database = TestDatabase.fresh();
    private static final TestServer server =
            TestServer.start(
                    database,
                    Map.of(
                            "default.fixed.risk.percent", "4.5",
                            "ENTRY_SPLIT_1_PERCENT", "60.0",
                            "ENTRY_SPLIT_2_PERCENT", "30.0",
                            "ENTRY_SPLIT_3_PERCENT", "10.0",
                            "margin.buffer.percent", "25",
                            "mt5.account.freshness.minutes", "7",
                            "contract.size.gbpusd", "50000",
                            "pip.value.gbpusd", "10"));
    private static final TestServer second =
            TestServer.start(database, Map.of("default.fixed.risk.percent", "9"));

    private final Api owner = server.owner();

    @AfterAll
    static void stop() {
        second.close();
        server.close();
    }

    @BeforeEach
    void begin() {
        set(
                "",
                "{'new_risk_percent': '3', 'margin_buffer_percent': 20,"
                        + " 'account_freshness_minutes': 5, 'entry_splits': {'entry_1_percent':"
                        + " '0.50', 'entry_2_percent': '0.35', 'entry_3_percent': '0.15'}}");
    }

    @Test
    void beginsWithWhatTheEnvironmentOfTheFirstStartSays() {
        Answer history = second.owner().get(CONFIG + "/history?limit=500");

        int first = history.at("data").size() - 1;
        String values = "data." + first + ".new_values.";
        assertThat(history.text("data." + first + ".version")).isEqualTo("1");
        assertThat(history.text("data." + first + ".previous_values")).isEqualTo("null");
        assertThat(history.plain(values + "fixed_risk_percent")).isEqualTo("4.5");
        assertThat(history.plain(values + "entry_splits.entry_1_percent")).isEqualTo("0.6");
        assertThat(history.plain(values + "entry_splits.entry_2_percent")).isEqualTo("0.3");
        assertThat(history.plain(values + "entry_splits.entry_3_percent")).isEqualTo("0.1");
        assertThat(history.plain(values + "margin_buffer_percent")).isEqualTo("25");
        assertThat(history.text(values + "account_freshness_minutes")).isEqualTo("7");
        assertThat(history.text("data." + first + ".updated_by")).isEqualTo("house");
    }

    @Test
    void contractDataOfTheFirstStartIsInTheCatalogueOfEveryNode() {
        Answer pound = second.owner().get("/instruments/GBPUSD");

        assertThat(pound.plain("multiplier")).isEqualTo("50000");
        assertThat(pound.plain("pip_size")).isEqualTo("0.0002");
    }

    @Test
    void isSeenByWhoeverIsSignedIn() {
        Answer shown = Trader.join(server).api().get(CONFIG);

        assertThat(shown.status()).as(shown.raw()).isEqualTo(200);
        assertThat(shown.raw()).contains("\"fixed_risk_percent\":\"3\"");
        assertThat(shown.plain("entry_splits.entry_1_percent")).isEqualTo("0.5");
        assertThat(shown.plain("entry_splits.entry_2_percent")).isEqualTo("0.35");
        assertThat(shown.plain("entry_splits.entry_3_percent")).isEqualTo("0.15");
        assertThat(shown.raw()).contains("\"margin_buffer_percent\":\"20\"");
        assertThat(shown.raw()).contains("\"account_freshness_minutes\":5,");
        assertThat(shown.header("ETag")).hasValue("\"" + shown.text("version") + "\"");
        assertThat(shown.text("created_at")).isLessThanOrEqualTo(shown.text("updated_at"));
        assertThat(shown.text("updated_by")).isNotEqualTo("house");
        assertThat(server.api().get(CONFIG).status()).isEqualTo(401);
        assertThat(server.feed().get(CONFIG).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "2.5", "50", "50.000"})
    void takesAPercentFromTheQuery(String percent) {
        Answer changed = set("?new_risk_percent=" + percent, "");

        assertThat(changed.decimal("new_risk_percent")).isEqualByComparingTo(percent);
        assertThat(changed.plain("previous_risk_percent")).isEqualTo("3");
        assertThat(owner.get(CONFIG).text("updated_at")).isEqualTo(changed.text("updated_at"));
        assertThat(owner.get(CONFIG).text("updated_by")).isEqualTo(changed.text("updated_by"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.09", "50.01", "NaN", "", "-1", "1e1", "three", "Infinity"})
    void refusesEveryOtherPercent(String percent) {
        Answer refused = owner.post(CONFIG + "?new_risk_percent=" + percent, "");

        assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
        assertThat(refused.texts("errors", "field")).containsExactly("new_risk_percent");
        assertThat(owner.get(CONFIG).plain("fixed_risk_percent")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|new_risk_percent",
                "{'new_risk_percent': 'NaN'}|422|new_risk_percent",
                "{'new_risk_percent': 0.09}|422|new_risk_percent",
                "{'margin_buffer_percent': '-0.1'}|422|margin_buffer_percent",
                "{'margin_buffer_percent': 100.1}|422|margin_buffer_percent",
                "{'account_freshness_minutes': 0}|422|account_freshness_minutes",
                "{'account_freshness_minutes': 1441}|422|account_freshness_minutes",
                "{'account_freshness_minutes': 9999999999}|422|account_freshness_minutes",
                "{'entry_splits': {'entry_1_percent': '0.5', 'entry_2_percent': '0.35',"
                        + " 'entry_3_percent': '0.16'}}|422|entry_splits",
                "{'entry_splits': {'entry_1_percent': '1.5', 'entry_2_percent': '-0.5',"
                        + " 'entry_3_percent': '0'}}|422|entry_splits",
                "{'entry_splits': {'entry_1_percent': '1'}}|422|entry_splits.entry_2_percent",
                "{'reason': 'Nothing else.'}|422|new_risk_percent",
                "{'new_risk_percent': 1, 'reason': ' '}|422|reason",
                "{'risk': 1}|400|risk",
            })
    void namesTheFieldOfABadBody(String body, int status, String field) {
        Answer refused = owner.post(CONFIG, json(body));

        assertThat(refused.status()).as(refused.raw()).isEqualTo(status);
        assertThat(refused.texts("errors", "field")).contains(field);
        assertThat(owner.get(CONFIG).plain("fixed_risk_percent")).isEqualTo("3");
    }

    @Test
    void takesAPercentOnlyOnce() {
        Answer refused =
                owner.post(CONFIG + "?new_risk_percent=2", json("{'new_risk_percent': 2}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts("errors", "field")).containsExactly("new_risk_percent");
    }

    @Test
    void isChangedByOwnersAlone() {
        Trader ada = Trader.join(server);

        assertThat(ada.api().post(CONFIG + "?new_risk_percent=2", "").status()).isEqualTo(403);
        assertThat(server.api().post(CONFIG + "?new_risk_percent=2", "").status()).isEqualTo(401);
        assertThat(owner.get(CONFIG).plain("fixed_risk_percent")).isEqualTo("3");
    }

    @Test
    void listsWhoChangedWhatAndWhyAPageAtATime() {
        set("", "{'new_risk_percent': '2', 'reason': 'A poor month.'}");
        set("?new_risk_percent=1.5", "{'margin_buffer_percent': 30}");

        Answer newest = Trader.join(server).api().get(CONFIG + "/history?limit=1");
        assertThat(newest.plain("data.0.new_risk_percent")).isEqualTo("1.5");
        assertThat(newest.plain("data.0.previous_risk_percent")).isEqualTo("2");
        assertThat(newest.plain("data.0.new_values.margin_buffer_percent")).isEqualTo("30");
        assertThat(newest.plain("data.0.previous_values.margin_buffer_percent")).isEqualTo("20");
        assertThat(newest.text("data.0.reason")).isEqualTo("null");

        String cursor = newest.text("next_cursor");
        Answer next = owner.get(CONFIG + "/history?limit=1&cursor=" + cursor);
        assertThat(next.plain("data.0.new_risk_percent")).isEqualTo("2");
        assertThat(next.text("data.0.reason")).isEqualTo("A poor month.");
        assertThat(owner.get(CONFIG + "/history?cursor=AAAA").status()).isEqualTo(422);
    }

    @Test
    void isVersioned() {
        String tag = owner.get(CONFIG).header("ETag").orElseThrow();

        Answer changed = owner.postOver(CONFIG + "?new_risk_percent=2", "", tag);
        assertThat(changed.status()).as(changed.raw()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo(owner.get(CONFIG).header("ETag"));
        assertThat(owner.postOver(CONFIG + "?new_risk_percent=1", "", tag).status()).isEqualTo(412);
        assertThat(owner.get(CONFIG).plain("fixed_risk_percent")).isEqualTo("2");
    }

    @Test
    void isAuditedWithPreviousAndNewValues() {
        set("?new_risk_percent=2.5", "");

        assertThat(owner.get("/admin/audit?action_type=config_changed&limit=1").raw())
                .contains("\"fixed_risk_percent_before\":\"3\"")
                .contains("\"fixed_risk_percent_after\":\"2.5\"");
    }

    @Test
    void theNextDecisionOnTheOtherNodeGoesByIt() {
        Trader ada = Trader.join(server);
        Trader there = ada.on(second);
        String pair =
                "{'symbol': 'XYZUSD', 'name': 'Around the clock', 'asset_class': 'FOREX',"
                        + " 'currency': 'USD', 'multiplier': 100000, 'tick_size': '0.0001',"
                        + " 'lot_step': '0.01', 'min_quantity': '0.01', 'margin_rate': '0.0333',"
                        + " 'settlement': 'MARGIN', 'calendar': '24x7', 'tradable': true}";
        assertThat(second.owner().post("/instruments", json(pair)).status()).isEqualTo(201);
        there.quote("XYZUSD", "1.10", "1.10");
        String buy =
                "{'instrument': 'XYZUSD', 'side': 'BUY', 'order_type': 'MARKET',"
                        + " 'quantity': '0.0%d', 'stop_loss': '1.09'}";
        for (int round = 1; round <= 9; round++) {
            set("", "{'margin_buffer_percent': 100}");
            Answer denied = there.place(buy.formatted(round));
            assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
            assertThat(denied.texts("violations", "check")).containsExactly("margin_buffer");
            assertThat(second.owner().get(CONFIG).plain("margin_buffer_percent")).isEqualTo("100");
            set("", "{'margin_buffer_percent': 20}");
            there.placed(buy.formatted(round));
        }
    }

    @Test
    void anAccountRisksItsOwnPercentOnEveryNodeWhileOverridesAreOn() {
        Trader ada = Trader.join(server);
        String mine = CONFIG + "?account_id=" + ada.account();
        String override = CONFIG + "/overrides/" + ada.account();

        Answer put = owner.put(override, json("{'risk_percent': '1.5', 'reason': 'A novice.'}"));
        assertThat(put.status()).as(put.raw()).isEqualTo(200);
        assertThat(put.raw()).contains("\"risk_percent\":\"1.5\"").contains("A novice.");
        Answer off = ada.on(second).api().get(mine);
        assertThat(off.text("account_overrides_enabled")).isEqualTo("false");
        assertThat(off.plain("account_risk_percent")).isEqualTo("3");

        set("", "{'account_overrides_enabled': true}");
        Answer on = ada.on(second).api().get(mine);
        assertThat(on.text("account_overrides_enabled")).isEqualTo("true");
        assertThat(on.plain("account_risk_percent")).isEqualTo("1.5");
        assertThat(on.plain("fixed_risk_percent")).isEqualTo("3");
        assertThat(owner.get(CONFIG).text("account_risk_percent")).isEqualTo("null");
        assertThat(Trader.join(server).api().get(mine).status()).isEqualTo(404);
        Answer listed = second.owner().get(CONFIG + "/overrides?limit=500");
        assertThat(listed.texts("data", "account_id")).contains(ada.account());
        assertThat(listed.texts("data", "in_force")).containsOnly("true");

        assertThat(second.owner().delete(override).plain("risk_percent")).isEqualTo("1.5");
        assertThat(ada.api().get(mine).plain("account_risk_percent")).isEqualTo("3");
        assertThat(owner.delete(override).status()).isEqualTo(404);
        set("", "{'account_overrides_enabled': false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'risk_percent': 0.09}|422|risk_percent",
                "{'risk_percent': '50.01'}|422|risk_percent",
                "{'risk_percent': 'NaN'}|422|risk_percent",
                "{}|422|risk_percent",
                "{'risk_percent': 1, 'percent': 1}|400|percent",
            })
    void namesTheFieldOfABadOverride(String body, int status, String field) {
        Trader ada = Trader.join(server);

        Answer refused = owner.put(CONFIG + "/overrides/" + ada.account(), json(body));

        assertThat(refused.status()).as(refused.raw()).isEqualTo(status);
        assertThat(refused.texts("errors", "field")).contains(field);
    }

    @Test
    void percentsOfAccountsAreForOwnersAndOverseers() {
        Trader ada = Trader.join(server);
        String override = CONFIG + "/overrides/" + ada.account();
        String body = json("{'risk_percent': 1}");

        assertThat(ada.api().put(override, body).status()).isEqualTo(403);
        assertThat(ada.api().delete(override).status()).isEqualTo(403);
        assertThat(ada.api().get(CONFIG + "/overrides").status()).isEqualTo(403);
        assertThat(server.api().get(CONFIG + "/overrides").status()).isEqualTo(401);
        assertThat(owner.put(CONFIG + "/overrides/" + UNKNOWN, body).status()).isEqualTo(404);
    }

    private Answer set(String query, String body) {
        Answer answer = owner.post(CONFIG + query, json(body));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        return answer;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
