package io.gatehouse.bootstrap.account;

import static io.gatehouse.bootstrap.account.SyncedTrader.bought;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What the deals and positions of a terminal come to; accounts of 50,000 USD. */
class TerminalBooksIT extends TerminalCase {
    @Test
    void keepsEveryDigitOfAPosition() {
        terminal.sync(it.holding(bought("EURUSD", "0.000000001", "1.07")));

        assertThat(ada.api().get(it.of("/mt5/account")).text("positions.0.lots"))
                .isEqualTo("0.000000001");
        assertThat(ada.api().get("/accounts/" + terminal.account()).text("open_positions"))
                .isEqualTo("1");
        assertThat(server.owner().get("/admin/risk/global-exposure").status()).isEqualTo(200);
    }

    @Test
    void booksDealsAndDivergesByWhatTheyDoNotExplain() {
        terminal.sync(it.state("50000", "[]"));
        clock.advance(Duration.ofSeconds(1));
        String deals =
                """
                [{"ticket": 71, "kind": "TRADE", "amount": "250.5"},
                 {"ticket": 71, "kind": "SWAP", "amount": "-1.2"},
                 {"ticket": "72", "kind": "BALANCE", "amount": "1000"}]\
                """;
        assertThat(terminal.sync(it.state("51249.3", deals)).text("sync_status")).isEqualTo("0");
        clock.advance(Duration.ofSeconds(1));
        assertThat(terminal.sync(it.state("51249.3", deals)).text("sync_status")).isEqualTo("0");
        String ledger = "/accounts/" + terminal.account() + "/ledger";
        assertThat(ada.api().get(ledger).texts("data", "kind"))
                .containsExactly("DEPOSIT", "FUNDING", "REALIZED_PNL", "DEPOSIT");
        clock.advance(Duration.ofSeconds(1));

        Answer jumped = terminal.sync(it.state("51349.3", deals));

        assertThat(jumped.text("data_state")).as(jumped.raw()).isEqualTo("DIVERGED");
        assertThat(jumped.text("sync_status")).isEqualTo("2");
        assertThat(ada.api().get(it.of("/mt5/account")).text("error_message")).contains("100 USD");
        assertThat(it.violations("1.09")).contains("account_state_stale");
        assertThat(it.setup().text("rejection_code")).isEqualTo("account_state_stale");
        String path = it.of("/mt5/account/divergence");
        String reason = "{\"reason\": \"a transfer between accounts\"}";
        assertThat(ada.api().delete(path, reason).status()).isEqualTo(403);
        assertThat(server.owner().delete(path).text("errors.0.field")).isEqualTo("reason");
        Answer other = server.owner().delete(path, reason.replace("}", ", \"difference\": 99}"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("difference_changed");
        assertThat(other.text("detail")).contains("100 USD");
        String seen = reason.replace("}", ", \"difference\": \"100.00\"}");
        Answer accepted = server.owner().delete(path, seen);
        assertThat(accepted.status()).as(accepted.raw()).isEqualTo(200);
        assertThat(accepted.plain("difference")).isEqualTo("100");
        assertThat(ada.api().get(it.of("/mt5/account")).text("sync_status")).isEqualTo("0");
        assertThat(server.owner().delete(path, reason).status()).isEqualTo(409);
        assertThat(ada.api().get(it.of("/audit/verify")).text("ok")).isEqualTo("true");
    }

    @Test
    void keepsTheTotalsOfDealsApartAndTellsWhatTheyWereOf() {
        terminal.sync(it.state("50000", "[]"));
        clock.advance(Duration.ofSeconds(1));
        String deals =
                """
                [{"ticket": 1, "kind": "BALANCE", "amount": "50000", "at": "2026-01-02T08:00:00Z"},
                 {"ticket": 71, "kind": "TRADE", "amount": "250.5", "symbol": "EURUSD.r",
                  "at": "%s", "comment": "tp 1.0975"},
                 {"ticket": 71, "kind": "SWAP", "amount": "-1.2"},
                 {"ticket": 71, "kind": "COMMISSION", "amount": "-7"}]\
                """
                        .formatted(clock.instant());

        assertThat(terminal.sync(it.state("50242.3", deals)).text("data_state")).isEqualTo("FRESH");

        Answer ledger = ada.api().get("/accounts/" + terminal.account() + "/ledger");
        assertThat(ledger.texts("data", "kind"))
                .containsExactly("FEE", "FUNDING", "REALIZED_PNL", "DEPOSIT");
        assertThat(ledger.text("data.2.reference"))
                .isEqualTo("MT5 deal 71, EURUSD.r, " + clock.instant() + ", tp 1.0975");
        Answer account = ada.api().get("/accounts/" + terminal.account());
        assertThat(account.plain("realized_pnl_today")).isEqualTo("249.3");
        Answer pnl = ada.api().get(it.of("/pnl") + "&period=all");
        assertThat(pnl.plain("realized_pnl")).as(pnl.raw()).isEqualTo("249.3");
        assertThat(pnl.plain("fees")).isEqualTo("7");
        Answer known = ada.api().get(it.of("/mt5/deals"));
        assertThat(known.texts("data", "ticket")).containsExactly("71", "71", "71", "1");
        assertThat(known.texts("data", "kind"))
                .containsExactly("TRADE", "SWAP", "COMMISSION", "BALANCE");
        assertThat(known.texts("data", "history"))
                .containsExactly("false", "false", "false", "true");
        assertThat(known.text("data.0.comment")).isEqualTo("tp 1.0975");
        assertThat(known.text("data.3.at")).isEqualTo("2026-01-02T08:00:00Z");
        Answer page = ada.api().get(it.of("/mt5/deals") + "&limit=3");
        String next = it.of("/mt5/deals") + "&limit=3&cursor=" + page.text("next_cursor");
        assertThat(ada.api().get(next).texts("data", "kind")).containsExactly("BALANCE");
        assertThat(ada.api().get(it.of("/mt5/deals") + "&kind=SWAP").texts("data", "ticket"))
                .containsExactly("71");
        assertThat(Trader.join(server).api().get(it.of("/mt5/deals")).status()).isEqualTo(404);
        clock.advance(Duration.ofSeconds(1));
        Answer contradicted = terminal.sync(it.state("50242.3", deals.replace("250.5", "250.6")));
        assertThat(contradicted.status()).isEqualTo(409);
        assertThat(contradicted.text("code")).isEqualTo("deal_contradicted");
    }

    @Test
    void countsInEveryLimitWhatTheTerminalHolds() {
        ada.quote("XAUUSD", "2000.00", "2000.00");
        // 80,000 x 0.03 = 2,400 and 10 ounces x 50 = 500 of 50,000; 88,000 and 20,000 of notional
        terminal.sync(it.holding(bought("EURUSD", "0.8", "1.07"), bought("xauusd", "0.1", "1950")));

        assertThat(it.used("max_open_positions")).isEqualTo("2");
        assertThat(it.used("capital_at_risk")).isEqualTo("5.8");
        assertThat(it.used("leverage")).isEqualTo("2.16");
        Answer account = ada.api().get("/accounts/" + terminal.account());
        assertThat(account.plain("equity")).isEqualTo("50000");
        assertThat(account.text("open_positions")).isEqualTo("2");
        Answer exposure = ada.api().get(it.of("/risk/exposure"));
        assertThat(exposure.plain("exposure_by_instrument.EURUSD")).isEqualTo("88000");
        assertThat(exposure.plain("exposure_by_instrument.XAUUSD")).isEqualTo("20000");
        assertThat(exposure.text("open_positions_count")).isEqualTo("2");
        Answer house = server.owner().get("/admin/risk/global-exposure");
        assertThat(house.plain("by_instrument.XAUUSD")).as(house.raw()).isEqualTo("20000");
    }

    @Test
    void leavesSetupsAndOrdersOnlyWhatThePositionsDo() {
        // 4,500 of the 5,000 that may be at risk: a quarter of a lot by 2,000 a lot
        terminal.sync(it.holding(bought("EURUSD", "1.5", "1.07")));
        Answer capped = it.setup();
        assertThat(capped.text("capped_by")).as(capped.raw()).isEqualTo("capital_at_risk");
        assertThat(capped.text("volume_entry_1")).isEqualTo("0.13");
        assertThat(capped.text("volume_entry_2")).isEqualTo("0.09");
        assertThat(capped.text("volume_entry_3")).isEqualTo("0.03");

        String one = "{\"max_open_positions\": 1}";
        assertThat(ada.api().patch(it.of("/risk/profile"), one).status()).isEqualTo(200);
        ada.quote("BTC", "50000", "50000");
        clock.advance(Duration.ofSeconds(1));
        terminal.sync(it.holding(bought("BTC", "0.01", "49000")));
        assertThat(it.setup().text("rejection_code")).isEqualTo("max_open_positions");
        assertThat(it.violations("1.09")).isEqualTo("[max_open_positions]");
        clock.advance(Duration.ofSeconds(1));
        terminal.sync(it.holding());
        assertThat(it.setup().text("setup_approved")).isEqualTo("true");
    }

    @Test
    void opensNothingBesideWhatTheCatalogueDoesNotHave() {
        terminal.sync(it.holding(bought("EURUSD.m", "0.1", "1.09")));

        Answer setup = it.setup();

        assertThat(setup.text("rejection_code")).isEqualTo("price_missing");
        assertThat(setup.text("rejection_reason")).contains("EURUSD.m");
        assertThat(it.violations("1.09")).isEqualTo("[price_missing]");
        assertThat(ada.api().get("/accounts/" + terminal.account()).text("open_positions"))
                .isEqualTo("1");
    }
}
