package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0.1 coins bought at 50,000 and sold at 51,000, then 0.25 that were denied. */
class RehearsalIT {
    private static final String PATH = "/risk/rehearsals";
    private static final String SPAN =
            ", 'from': '2020-01-01T00:00:00Z', 'to': '2100-01-01T00:00:00Z'}";

    private final Trader ada = Trader.join(TestServer.shared());
    private final Api api = ada.api();
    private final String bought;

    RehearsalIT() {
        ada.quote("BTC", "50000", "50000");
        bought =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': '0.1', 'stop_loss': '49000'}");
        ada.awaitOrder(bought, "FILLED");
        ada.quote("BTC", "51000", "51000");
        String sold =
                ada.placed(
                        "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET',"
                                + " 'quantity': '0.1'}");
        ada.awaitOrder(sold, "FILLED");
        ada.place(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                        + " 'quantity': '0.25', 'stop_loss': '50000'}");
    }

    @Test
    void tellsWhatATighterLimitWouldHaveCost() {
        Answer answer = rehearse("{'max_order_quantity': '0.06'}");

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.text("decisions")).isEqualTo("3");
        assertThat(answer.text("not_rehearsed")).isEqualTo("0");
        assertThat(answer.text("verdicts_changed")).isEqualTo("1");
        assertThat(answer.text("orders.0.order_id")).isEqualTo(bought);
        assertThat(answer.text("orders.0.instrument")).isEqualTo("BTC");
        assertThat(answer.text("orders.0.was")).isEqualTo("APPROVED");
        assertThat(answer.text("orders.0.would_be")).isEqualTo("DENIED");
        assertThat(answer.text("orders.0.binding_check")).isEqualTo("max_order_quantity");
        assertThat(answer.plain("orders.0.max_quantity")).isEqualTo("0.06");
        assertThat(answer.text("orders.0.violations.0.check")).isEqualTo("max_order_quantity");
        assertThat(answer.at("trades").size()).isEqualTo(1);
        assertThat(answer.text("would_pass_smaller")).isEqualTo("1");
        assertThat(answer.text("trades.0.order_id")).isEqualTo(bought);
        assertThat(answer.plain("trades.0.quantity")).isEqualTo("0.1");
        assertThat(answer.plain("trades.0.open_quantity")).isEqualTo("0");
        assertThat(answer.plain("trades.0.pnl")).isEqualTo("100");
        assertThat(answer.text("base_currency")).isEqualTo("USD");
        assertThat(answer.plain("losses_avoided")).isEqualTo("0");
        assertThat(answer.plain("gains_missed")).isEqualTo("100");
        assertThat(answer.plain("pnl_change")).isEqualTo("-100");
    }

    @Test
    void tellsWhatALooserLimitWouldHavePassed() {
        Answer answer = rehearse("{'instrument_concentration_percent': {'BTC': '50'}}");

        assertThat(answer.texts("orders", "was")).containsExactly("DENIED");
        assertThat(answer.texts("orders", "would_be")).containsExactly("APPROVED");
        assertThat(answer.plain("orders.0.approved_quantity")).isEqualTo("0.25");
        assertThat(answer.at("trades").size()).isZero();
        assertThat(answer.text("pnl_leaves_out.not_traded")).isEqualTo("1");
        assertThat(answer.text("pnl_leaves_out.still_open")).isEqualTo("0");
    }

    @Test
    void tellsWhatALooserLossLimitWouldNotHaveLatched() {
        api.patch("/risk/profile", "{\"max_daily_loss\": \"100\"}");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '50100', 'client_order_id': 'again'}");
        // 100 won before, 210 lost at the bid now
        ada.quote("BTC", "48900", "48900");
        Answer denied =
                ada.place(
                        "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET',"
                                + " 'quantity': '0.01', 'stop_loss': '48800'}");
        assertThat(denied.texts("violations", "check"))
                .contains("max_daily_loss", "reduce_only_mode");

        Answer answer = rehearse("{'max_daily_loss': '500'}");

        assertThat(answer.text("verdicts_changed")).as(answer.raw()).isEqualTo("1");
        assertThat(answer.text("orders.0.order_id")).isEqualTo(denied.text("order_id"));
        assertThat(answer.text("orders.0.would_be")).isEqualTo("APPROVED");
        // no decision tells whether 500 were lost for a moment before any of the three purchases
        assertThat(answer.text("unwitnessed_latches")).isEqualTo("3");
    }

    @Test
    void guessesNothingThatNobodyCounted() {
        Answer answer = rehearse("{'max_orders_per_day': 100}");

        // the sale only reduces; of the two purchases nobody counted the orders of the day
        assertThat(answer.text("decisions")).isEqualTo("3");
        assertThat(answer.text("not_rehearsed")).isEqualTo("2");
        assertThat(answer.text("not_rehearsed_because.activity_not_recorded")).isEqualTo("2");
        assertThat(answer.text("not_rehearsed_because.other_rules")).isEqualTo("0");
        assertThat(answer.text("verdicts_changed")).isEqualTo("0");
    }

    @Test
    void storesNothing() {
        rehearse("{'max_order_quantity': '0.06'}");

        assertThat(api.get("/risk/profile").text("version")).isEqualTo("1");
        assertThat(api.get("/risk/profile").text("max_order_quantity")).isEqualTo("null");
        assertThat(api.get("/risk/decisions").at("data").size()).isEqualTo(3);
    }

    @Test
    void hidesTheBooksFromOthers() {
        Trader eve = Trader.join(ada.server());
        String body = "{'profile': {}".concat(SPAN).replace('\'', '"');
        String account = "?account_id=" + ada.account();

        assertThat(eve.api().post(PATH + account, body).status()).isEqualTo(404);
        assertThat(eve.api().post(PATH, body).text("decisions")).isEqualTo("0");
        assertThat(api.anonymous().post(PATH, body).status()).isEqualTo(401);
        assertThat(ada.server().feed().post(PATH, body).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'profile': {}, 'from': '2026-01-01T00:00:00Z'}|422|to",
                "{'profile': {}, 'to': '2026-01-01T00:00:00Z'}|422|from",
                "{'from': '2026-01-01T00:00:00Z', 'to': '2026-01-02T00:00:00Z'}|422|profile",
                "{'profile': {}, 'from': '2026-01-01T00:00:00Z', 'to': '2026-01-01T00:00:00Z'}"
                        + "|422|from",
                "{'profile': {}, 'from': 'yesterday', 'to': '2026-01-01T00:00:00Z'}|422|from",
                "{'profile': {'max_position_percent': 101}, 'from': '2026-01-01T00:00:00Z',"
                        + " 'to': '2026-01-02T00:00:00Z'}|422|profile.max_position_percent",
                "{'profile': {'allowed_instruments': ['TULIP']}, 'from': '2026-01-01T00:00:00Z',"
                        + " 'to': '2026-01-02T00:00:00Z'}|422|profile.allowed_instruments",
                "{'profile': {'min_dte': -1}, 'from': '2026-01-01T00:00:00Z',"
                        + " 'to': '2026-01-02T00:00:00Z'}|422|profile.min_dte",
                "{'profile': {'max_colour': 1}, 'from': '2026-01-01T00:00:00Z',"
                        + " 'to': '2026-01-02T00:00:00Z'}|400|profile.max_colour"
            })
    void refusesWhatCannotBeRehearsed(String body, int status, String field) {
        Answer answer = api.post(PATH, body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.texts("errors", "field")).containsExactly(field);
    }

    private Answer rehearse(String profile) {
        return api.post(PATH, ("{'profile': " + profile + SPAN).replace('\'', '"'));
    }
}
