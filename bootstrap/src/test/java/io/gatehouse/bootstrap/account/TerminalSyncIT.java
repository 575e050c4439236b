package io.gatehouse.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.FakeTerminal;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Accounts of 50,000 USD at leverage 100; what is synced is fresh for five minutes. */
class TerminalSyncIT {
    private static final MovableClock CLOCK = new MovableClock("2026-03-04T15:00:00Z");

    private static TestDatabase database;
    private static TestServer server;

    private Trader ada;
    private FakeTerminal terminal;

    @BeforeAll
    static void start() throws SQLException {
        // The currency markets are open.
        database = TestDatabase.fresh();
        server = TestServer.startAt(CLOCK, database);
        // What all these terminals hold together is more than the house's first limits.
        assertThat(server.owner().put("/admin/risk/platform-limits", "{}").status()).isEqualTo(200);
    }

    @BeforeEach
    void join() {
        CLOCK.advance(Duration.ofSeconds(1));
        ada = Trader.join(server);
        terminal = FakeTerminal.of(ada, CLOCK);
        ada.quote("EURUSD", "1.10000", "1.10000");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void keepsAnAccountFreshAndSizesBy() {
        assertThat(ada.api().get(of("/mt5/account")).status()).isEqualTo(404);
        assertThat(setup().text("rejection_code")).isEqualTo("account_state_stale");

        Answer first = terminal.sync(state("50000", "[]"));

        assertThat(first.status()).as(first.raw()).isEqualTo(200);
        assertThat(first.text("sync_status")).isEqualTo("0");
        assertThat(first.text("last_sync_at")).isEqualTo(CLOCK.instant().toString());
        Answer shown = ada.api().get(of("/mt5/account"));
        assertThat(shown.text("sync_status")).as(shown.raw()).isEqualTo("0");
        assertThat(shown.plain("balance")).isEqualTo("50000");
        assertThat(shown.plain("equity")).isEqualTo("50025");
        assertThat(shown.plain("leverage")).isEqualTo("100");
        assertThat(shown.text("positions.0.ticket")).isEqualTo("9001");
        assertThat(shown.text("positions.0.sl")).isEqualTo("1.09");
        assertThat(shown.text("positions.0.tp")).isEqualTo("null");
        Answer account = ada.api().get("/accounts/" + terminal.account());
        assertThat(account.plain("equity")).isEqualTo("50025");
        assertThat(account.plain("free_margin")).isEqualTo("49915");

        // 3 % of 50,000 are 750, 525 and 225 by 2,000 a lot; 110,000 a lot at leverage 100
        Answer setup = setup();
        assertThat(setup.text("setup_approved")).as(setup.raw()).isEqualTo("true");
        assertThat(setup.plain("account_balance")).isEqualTo("50000");
        assertThat(setup.text("volume_entry_1")).isEqualTo("0.37");
        assertThat(setup.text("volume_entry_2")).isEqualTo("0.26");
        assertThat(setup.text("volume_entry_3")).isEqualTo("0.11");
        assertThat(setup.plain("estimated_margin_entry_1")).isEqualTo("407");
        assertThat(setup.plain("total_estimated_margin")).isEqualTo("814");

        CLOCK.advance(Duration.ofSeconds(301));
        Answer late = ada.api().get(of("/mt5/account"));
        assertThat(late.text("sync_status")).as(late.raw()).isEqualTo("1");
        assertThat(late.text("data_state")).isEqualTo("STALE");
        assertThat(setup().text("rejection_code")).isEqualTo("account_state_stale");
        assertThat(violations("1.09")).contains("account_state_stale");
    }

    @Test
    void takesNoOrdersYet() {
        terminal.sync(state("50000", "[]"));
        String order =
                """
                {"instrument": "EURUSD", "side": "BUY", "order_type": "MARKET", "quantity": "0.1",
                 "stop_loss": "1.09"}\
                """;

        Answer refused = ada.api().post(of("/orders"), order);

        assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("not_supported");
        assertThat(violations("1.09")).isEqualTo("[]");
    }

    @Test
    void refusesARepeatedCallAndAnOlderState() {
        String now = state("50000", "[]");
        FakeTerminal.Call call = terminal.call("", now);
        assertThat(call.send().status()).isEqualTo(200);
        Answer replayed = call.send();
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.text("code")).isEqualTo("nonce_replayed");
        assertThat(ada.api().get(of("/mt5/account")).text("sync_status")).isEqualTo("0");
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(terminal.sync(state("50000", "[]")).status()).isEqualTo(200);

        Answer older = terminal.sync(now.replace("\"50000\"", "\"1\""));

        assertThat(older.status()).isEqualTo(409);
        assertThat(older.text("code")).isEqualTo("sync_outdated");
        assertThat(ada.api().get(of("/mt5/account")).plain("balance")).isEqualTo("50000");
        Answer log = ada.api().get(of("/mt5/sync-log"));
        assertThat(log.texts("data", "success")).containsExactly("false", "true", "false", "true");
        assertThat(log.texts("data", "operation_type"))
                .containsExactly("update", "update", "update", "create");
        assertThat(log.text("data.0.error_code")).isEqualTo("sync_outdated");
        assertThat(log.text("data.2.error_code")).isEqualTo("nonce_replayed");
        assertThat(log.text("data.3.before_snapshot")).isEqualTo("null");
        assertThat(log.plain("data.3.after_snapshot.balance")).isEqualTo("50000");
        assertThat(logged("operation_type=create")).containsExactly("true");
        assertThat(logged("success=false")).containsExactly("false", "false");
        assertThat(logged("operation_type=update&success=true")).containsExactly("true");
        assertThat(logged("from=" + CLOCK.instant())).containsExactly("false", "true");
        assertThat(logged("to=" + CLOCK.instant())).containsExactly("false", "true");
    }

    private List<String> logged(String filter) {
        return ada.api().get(of("/mt5/sync-log") + "&" + filter).texts("data", "success");
    }

    @ParameterizedTest
    @CsvSource({
        "success=yes, success",
        "operation_type=delete, operation_type",
        "from=2026-03-05T00:00:00Z&to=2026-03-05T00:00:00Z, from"
    })
    void namesTheWrongFilterOfTheLog(String filter, String field) {
        Answer answer = ada.api().get(of("/mt5/sync-log") + "&" + filter);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isNotRepeatedAtAnotherNode() {
        FakeTerminal.Call call = terminal.call("", state("50000", "[]"));
        assertThat(call.send().status()).isEqualTo(200);

        try (TestServer other = TestServer.startAt(CLOCK, database)) {
            assertThat(call.sendTo(other.api()).text("code")).isEqualTo("nonce_replayed");
            CLOCK.advance(Duration.ofSeconds(1));
            Answer next = terminal.call("", state("50000", "[]")).sendTo(other.api());
            assertThat(next.status()).as(next.raw()).isEqualTo(200);
        }
    }

    @Test
    void refusesWhatItsDeviceDidNotSign() {
        String now = state("50000", "[]");
        FakeTerminal other = FakeTerminal.of(Trader.join(server), CLOCK);

        Answer forged = terminal.call("", now).signedWith(other.secret()).send();
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.text("code")).isEqualTo("signature_invalid");
        assertThat(terminal.call("", now).secondsFromNow(-61).send().text("code"))
                .isEqualTo("timestamp_out_of_window");
        assertThat(terminal.call("", now).secondsFromNow(61).send().status()).isEqualTo(401);
        // The key of another account.
        Answer foreign = other.call("?account_id=" + terminal.account(), now).send();
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(terminal.call("?account_id=" + terminal.account(), now).send().status())
                .isEqualTo(200);
        assertThat(ada.api().get(of("/mt5/sync-log")).texts("data", "error_code"))
                .containsExactly(
                        "null",
                        "timestamp_out_of_window",
                        "timestamp_out_of_window",
                        "signature_invalid");

        assertThat(ada.api().delete("/api-keys/" + terminal.keyId()).status()).isEqualTo(204);
        assertThat(terminal.sync(now).text("code")).isEqualTo("device_key_unknown");
    }

    @Test
    void isForDevicesOnlyAndTheyForNothingElse() {
        String now = state("50000", "[]");
        terminal.sync(now);

        assertThat(server.api().post("/mt5/sync", now).status()).isEqualTo(401);
        assertThat(ada.api().post("/mt5/sync", now).status()).isEqualTo(403);
        assertThat(server.owner().post("/mt5/sync", now).status()).isEqualTo(403);
        assertThat(server.feed().get(of("/mt5/account")).status()).isEqualTo(403);
        assertThat(server.api().as(terminal.secret()).get(of("/mt5/account")).status())
                .isEqualTo(401);
        Api eve = Trader.join(server).api();
        assertThat(eve.get(of("/mt5/account")).status()).isEqualTo(404);
        assertThat(eve.get(of("/mt5/sync-log")).status()).isEqualTo(404);
        assertThat(server.owner().get(of("/mt5/sync-log")).at("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    account_number |            | account_number
                    account_server | ""         | account_server
                    balance        |            | balance
                    balance        | "-1"       | balance
                    balance        | "1.001"    | balance
                    balance        | "NaN"      | balance
                    equity         |            | equity
                    margin         | -1         | margin
                    free_margin    |            | free_margin
                    leverage       | 0          | leverage
                    leverage       | 0.9        | leverage
                    leverage       |            | leverage
                    currency       | "us"       | currency
                    currency       | "EUR"      | currency
                    positions      |            | positions
                    positions      | [{"ticket": "x", "symbol": "A", "side": "BUY", "lots": 1, "price": 1}] | positions[0].ticket
                    positions      | [{"ticket": 1, "symbol": "A", "side": "BUY", "lots": 0, "price": 1}]   | positions[0].lots
                    positions      | [{"ticket": 1, "symbol": "A", "side": "UP", "lots": 1, "price": 1}]    | positions[0].side
                    deals          |            | deals
                    deals          | [{"ticket": 1, "kind": "GIFT", "amount": 1}]                           | deals[0].kind
                    deals          | [{"ticket": 1, "kind": "TRADE", "amount": "0.001"}]                    | deals[0].amount
                    deals | [{"ticket":1, "kind":"SWAP", "amount":1}, {"ticket":1, "kind":"SWAP", "amount":2}] | deals[1].ticket
                    deals | [{"ticket":1, "kind":"SWAP", "amount":1, "symbol": " "}]                           | deals[0].symbol
                    deals | [{"ticket":1, "kind":"SWAP", "amount":1, "comment": ""}]                           | deals[0].comment
                    deals | [{"ticket":1, "kind":"SWAP", "amount":1, "at": "2026-03-04T23:00:00Z"}]            | deals[0].at
                    deals | [{"ticket":1, "kind":"SWAP", "amount":1, "at": "today"}]                           | deals[0].at
                    at             |            | at
                    at             | "2026-03-04T23:00:00Z" | at
                    at             | "2026-03-04T14:00:00Z" | at
                    """)
    void namesAndLogsTheWrongField(String field, String value, String wrong) {
        terminal.sync(state("50000", "[]"));
        CLOCK.advance(Duration.ofMillis(1));
        String sound = state("49000", "[]");
        String member = "(?s),? *\"%s\": (\\[.*?\\]|[^,}]+)".formatted(field);
        String faulty =
                value == null
                        ? sound.replaceFirst(member, "").replaceFirst("\\{ *,", "{")
                        : sound.replaceFirst(member, ", \"" + field + "\": " + value)
                                .replaceFirst("\\{ *,", "{");

        Answer answer = terminal.sync(faulty);

        assertThat(answer.status()).as(faulty + answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(wrong);
        Answer log = ada.api().get(of("/mt5/sync-log"));
        assertThat(log.texts("data", "success")).containsExactly("false", "true");
        assertThat(log.text("data.0.error_message")).contains(wrong);
        Answer shown = ada.api().get(of("/mt5/account"));
        assertThat(shown.plain("balance")).isEqualTo("50000");
        assertThat(shown.text("sync_status")).isEqualTo("0");
        assertThat(shown.text("error_code")).isEqualTo("null");
    }

    @Test
    void takesNoTicketForTwoPositions() {
        String once =
                "{\"ticket\": 1, \"symbol\": \"A\", \"side\": \"BUY\", \"lots\": 1, \"price\": 1}";
        String again = once.replace("\"ticket\": 1", "\"ticket\": \"001\"");
        String twice =
                state("50000", "[]").replaceFirst("\\[\\{.*?}]", "[" + once + ", " + again + "]");

        Answer answer = terminal.sync(twice);

        assertThat(answer.status()).as(twice + answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("positions[1].ticket");
    }

    @Test
    void keepsEveryDigitOfAPosition() {
        terminal.sync(holding(bought("EURUSD", "0.000000001", "1.07")));

        assertThat(ada.api().get(of("/mt5/account")).text("positions.0.lots"))
                .isEqualTo("0.000000001");
        assertThat(ada.api().get("/accounts/" + terminal.account()).text("open_positions"))
                .isEqualTo("1");
        assertThat(server.owner().get("/admin/risk/global-exposure").status()).isEqualTo(200);
    }

    @Test
    void booksDealsAndDivergesByWhatTheyDoNotExplain() {
        terminal.sync(state("50000", "[]"));
        CLOCK.advance(Duration.ofSeconds(1));
        String deals =
                """
                [{"ticket": 71, "kind": "TRADE", "amount": "250.5"},
                 {"ticket": 71, "kind": "SWAP", "amount": "-1.2"},
                 {"ticket": "72", "kind": "BALANCE", "amount": "1000"}]\
                """;
        assertThat(terminal.sync(state("51249.3", deals)).text("sync_status")).isEqualTo("0");
        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(terminal.sync(state("51249.3", deals)).text("sync_status")).isEqualTo("0");
        String ledger = "/accounts/" + terminal.account() + "/ledger";
        assertThat(ada.api().get(ledger).texts("data", "kind"))
                .containsExactly("DEPOSIT", "FUNDING", "REALIZED_PNL", "DEPOSIT");
        CLOCK.advance(Duration.ofSeconds(1));

        Answer jumped = terminal.sync(state("51349.3", deals));

        assertThat(jumped.text("data_state")).as(jumped.raw()).isEqualTo("DIVERGED");
        assertThat(jumped.text("sync_status")).isEqualTo("2");
        assertThat(ada.api().get(of("/mt5/account")).text("error_message")).contains("100 USD");
        assertThat(violations("1.09")).contains("account_state_stale");
        assertThat(setup().text("rejection_code")).isEqualTo("account_state_stale");
        String path = of("/mt5/account/divergence");
        String reason = "{\"reason\": \"a transfer between accounts\"}";
        assertThat(ada.api().delete(path, reason).status()).isEqualTo(403);
        assertThat(server.owner().delete(path).text("errors.0.field")).isEqualTo("reason");
        Answer accepted = server.owner().delete(path, reason);
        assertThat(accepted.status()).as(accepted.raw()).isEqualTo(200);
        assertThat(accepted.plain("difference")).isEqualTo("100");
        assertThat(ada.api().get(of("/mt5/account")).text("sync_status")).isEqualTo("0");
        assertThat(server.owner().delete(path, reason).status()).isEqualTo(409);
        assertThat(ada.api().get(of("/audit/verify")).text("ok")).isEqualTo("true");
    }

    @Test
    void keepsTheTotalsOfDealsApartAndTellsWhatTheyWereOf() {
        terminal.sync(state("50000", "[]"));
        CLOCK.advance(Duration.ofSeconds(1));
        String deals =
                """
                [{"ticket": 1, "kind": "BALANCE", "amount": "50000", "at": "2026-01-02T08:00:00Z"},
                 {"ticket": 71, "kind": "TRADE", "amount": "250.5", "symbol": "EURUSD.r",
                  "at": "%s", "comment": "tp 1.0975"},
                 {"ticket": 71, "kind": "SWAP", "amount": "-1.2"},
                 {"ticket": 71, "kind": "COMMISSION", "amount": "-7"}]\
                """
                        .formatted(CLOCK.instant());

        assertThat(terminal.sync(state("50242.3", deals)).text("data_state")).isEqualTo("FRESH");

        Answer ledger = ada.api().get("/accounts/" + terminal.account() + "/ledger");
        assertThat(ledger.texts("data", "kind"))
                .containsExactly("FEE", "FUNDING", "REALIZED_PNL", "DEPOSIT");
        assertThat(ledger.text("data.2.reference"))
                .isEqualTo("MT5 deal 71, EURUSD.r, " + CLOCK.instant() + ", tp 1.0975");
        Answer account = ada.api().get("/accounts/" + terminal.account());
        assertThat(account.plain("realized_pnl_today")).isEqualTo("249.3");
        Answer pnl = ada.api().get(of("/pnl") + "&period=all");
        assertThat(pnl.plain("realized_pnl")).as(pnl.raw()).isEqualTo("249.3");
        assertThat(pnl.plain("fees")).isEqualTo("7");
        Answer known = ada.api().get(of("/mt5/deals"));
        assertThat(known.texts("data", "ticket")).containsExactly("71", "71", "71", "1");
        assertThat(known.texts("data", "kind"))
                .containsExactly("TRADE", "SWAP", "COMMISSION", "BALANCE");
        assertThat(known.texts("data", "history"))
                .containsExactly("false", "false", "false", "true");
        assertThat(known.text("data.0.comment")).isEqualTo("tp 1.0975");
        assertThat(known.text("data.3.at")).isEqualTo("2026-01-02T08:00:00Z");
        Answer page = ada.api().get(of("/mt5/deals") + "&limit=3");
        String next = of("/mt5/deals") + "&limit=3&cursor=" + page.text("next_cursor");
        assertThat(ada.api().get(next).texts("data", "kind")).containsExactly("BALANCE");
        assertThat(ada.api().get(of("/mt5/deals") + "&kind=SWAP").texts("data", "ticket"))
                .containsExactly("71");
        assertThat(Trader.join(server).api().get(of("/mt5/deals")).status()).isEqualTo(404);
        CLOCK.advance(Duration.ofSeconds(1));
        Answer contradicted = terminal.sync(state("50242.3", deals.replace("250.5", "250.6")));
        assertThat(contradicted.status()).isEqualTo(409);
        assertThat(contradicted.text("code")).isEqualTo("deal_contradicted");
    }

    @Test
    void countsInEveryLimitWhatTheTerminalHolds() {
        ada.quote("XAUUSD", "2000.00", "2000.00");
        // 80,000 x 0.03 = 2,400 and 10 ounces x 50 = 500 of 50,000; 88,000 and 20,000 of notional
        terminal.sync(holding(bought("EURUSD", "0.8", "1.07"), bought("xauusd", "0.1", "1950")));

        assertThat(used("max_open_positions")).isEqualTo("2");
        assertThat(used("capital_at_risk")).isEqualTo("5.8");
        assertThat(used("leverage")).isEqualTo("2.16");
        Answer account = ada.api().get("/accounts/" + terminal.account());
        assertThat(account.plain("equity")).isEqualTo("50000");
        assertThat(account.text("open_positions")).isEqualTo("2");
        Answer exposure = ada.api().get(of("/risk/exposure"));
        assertThat(exposure.plain("exposure_by_instrument.EURUSD")).isEqualTo("88000");
        assertThat(exposure.plain("exposure_by_instrument.XAUUSD")).isEqualTo("20000");
        assertThat(exposure.text("open_positions_count")).isEqualTo("2");
        Answer house = server.owner().get("/admin/risk/global-exposure");
        assertThat(house.plain("by_instrument.XAUUSD")).as(house.raw()).isEqualTo("20000");
    }

    @Test
    void leavesSetupsAndOrdersOnlyWhatThePositionsDo() {
        // 4,500 of the 5,000 that may be at risk: a quarter of a lot by 2,000 a lot
        terminal.sync(holding(bought("EURUSD", "1.5", "1.07")));
        Answer capped = setup();
        assertThat(capped.text("capped_by")).as(capped.raw()).isEqualTo("capital_at_risk");
        assertThat(capped.text("volume_entry_1")).isEqualTo("0.13");
        assertThat(capped.text("volume_entry_2")).isEqualTo("0.09");
        assertThat(capped.text("volume_entry_3")).isEqualTo("0.03");

        String one = "{\"max_open_positions\": 1}";
        assertThat(ada.api().patch(of("/risk/profile"), one).status()).isEqualTo(200);
        ada.quote("BTC", "50000", "50000");
        CLOCK.advance(Duration.ofSeconds(1));
        terminal.sync(holding(bought("BTC", "0.01", "49000")));
        assertThat(setup().text("rejection_code")).isEqualTo("max_open_positions");
        assertThat(violations("1.09")).isEqualTo("[max_open_positions]");
        CLOCK.advance(Duration.ofSeconds(1));
        terminal.sync(holding());
        assertThat(setup().text("setup_approved")).isEqualTo("true");
    }

    @Test
    void opensNothingBesideWhatTheCatalogueDoesNotHave() {
        terminal.sync(holding(bought("EURUSD.m", "0.1", "1.09")));

        Answer setup = setup();

        assertThat(setup.text("rejection_code")).isEqualTo("price_missing");
        assertThat(setup.text("rejection_reason")).contains("EURUSD.m");
        assertThat(violations("1.09")).isEqualTo("[price_missing]");
        assertThat(ada.api().get("/accounts/" + terminal.account()).text("open_positions"))
                .isEqualTo("1");
    }

    private String of(String path) {
        return path + "?account_id=" + terminal.account();
    }

    private String used(String check) {
        Answer headroom = ada.api().get(of("/risk/headroom"));
        int line = headroom.texts("data", "check").indexOf(check);
        return headroom.plain("data.%d.used".formatted(line));
    }

    private static String bought(String symbol, String lots, String stop) {
        return """
               {"ticket": %d, "symbol": "%s", "side": "BUY", "lots": %s, "price": 1.1, "sl": %s}\
               """
                .formatted(symbol.chars().sum(), symbol, lots, stop);
    }

    /** Positions that have neither gained nor lost. */
    private static String holding(String... positions) {
        return """
               {"account_number": 5012345, "account_server": "Demo-1", "balance": "50000",
                "equity": "50000", "margin": "1000", "free_margin": "49000", "leverage": 100,
                "currency": "USD", "positions": [%s], "deals": [], "at": "%s"}\
               """
                .formatted(String.join(", ", positions), CLOCK.instant())
                .replace("\n", "");
    }

    /** One position is 25 in profit and holds 110 of margin. */
    private static String state(String balance, String deals) {
        return """
               {"account_number": 5012345, "account_server": "Demo-1", "balance": "%1$s",
                "equity": "50025", "margin": "110", "free_margin": "49915", "leverage": 100,
                "currency": "USD", "positions": [{"ticket": 9001, "symbol": "EURUSD",
                "side": "BUY", "lots": 0.1, "price": 1.0975, "sl": 1.09, "tp": 0}],
                "deals": %2$s, "at": "%3$s"}\
               """
                .formatted(balance, deals, CLOCK.instant())
                .replace("\n", "");
    }

    private Answer setup() {
        String json =
                """
                {"instrument": "EURUSD", "side": "BUY", "price": "1.1", "sl_pips": 200,
                 "tp_pips": 400}\
                """;
        return ada.api().post(of("/risk/setups"), json);
    }

    private String violations(String stop) {
        String json =
                """
                {"instrument": "EURUSD", "side": "BUY", "order_type": "MARKET", "quantity": "0.1",
                 "stop_loss": "%s"}\
                """
                        .formatted(stop);
        return ada.api().post(of("/risk/validate"), json).texts("violations", "check").toString();
    }
}
