package io.gatehouse.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.FakeTerminal;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a terminal may say and how; accounts of 50,000 USD, fresh for five minutes. */
class TerminalSyncIT extends TerminalCase {
    @Test
    void keepsAnAccountFreshAndSizesBy() {
        assertThat(ada.api().get(it.of("/mt5/account")).status()).isEqualTo(404);
        assertThat(it.setup().text("rejection_code")).isEqualTo("account_state_stale");

        Answer first = terminal.sync(it.state("50000", "[]"));

        assertThat(first.status()).as(first.raw()).isEqualTo(200);
        assertThat(first.text("sync_status")).isEqualTo("0");
        assertThat(first.text("last_sync_at")).isEqualTo(clock.instant().toString());
        Answer shown = ada.api().get(it.of("/mt5/account"));
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
        Answer setup = it.setup();
        assertThat(setup.text("setup_approved")).as(setup.raw()).isEqualTo("true");
        assertThat(setup.plain("account_balance")).isEqualTo("50000");
        assertThat(setup.text("volume_entry_1")).isEqualTo("0.37");
        assertThat(setup.text("volume_entry_2")).isEqualTo("0.26");
        assertThat(setup.text("volume_entry_3")).isEqualTo("0.11");
        assertThat(setup.plain("estimated_margin_entry_1")).isEqualTo("407");
        assertThat(setup.plain("total_estimated_margin")).isEqualTo("814");

        clock.advance(Duration.ofSeconds(301));
        Answer late = ada.api().get(it.of("/mt5/account"));
        assertThat(late.text("sync_status")).as(late.raw()).isEqualTo("1");
        assertThat(late.text("data_state")).isEqualTo("STALE");
        assertThat(it.setup().text("rejection_code")).isEqualTo("account_state_stale");
        assertThat(it.violations("1.09")).contains("account_state_stale");
    }

    /** As a stop-out through a gap leaves an account; nobody sizes by it. */
    @Test
    void takesADebtAndNoLeverage() {
        terminal.sync(it.state("50000", "[]"));
        clock.advance(Duration.ofSeconds(1));

        Answer unleveraged =
                terminal.sync(
                        it.state("50000", "[]").replace("\"leverage\": 100", "\"leverage\": 0"));
        assertThat(unleveraged.status()).as(unleveraged.raw()).isEqualTo(200);
        assertThat(ada.api().get(it.of("/mt5/account")).plain("leverage")).isEqualTo("0");
        assertThat(it.setup().text("rejection_code")).isEqualTo("broker_leverage");
        assertThat(it.violations("1.09")).contains("margin_buffer");

        clock.advance(Duration.ofSeconds(1));
        String loss = "[{\"ticket\": 6, \"kind\": \"TRADE\", \"amount\": \"-50150\"}]";
        Answer debt = terminal.sync(it.state("-150", loss).replace("\"50025\"", "\"-150\""));
        assertThat(debt.status()).as(debt.raw()).isEqualTo(200);
        Answer account = ada.api().get("/accounts/" + terminal.account());
        assertThat(account.plain("balances.USD")).isEqualTo("-150");
        assertThat(account.plain("equity")).isEqualTo("-150");
        assertThat(account.text("trading_state")).isEqualTo("REDUCING");
        assertThat(it.setup().text("rejection_code")).isEqualTo("balance");
        assertThat(it.violations("1.09")).contains("margin_buffer");
    }

    @Test
    void takesNoOrdersYet() {
        terminal.sync(it.state("50000", "[]"));
        String order =
                """
                {"instrument": "EURUSD", "side": "BUY", "order_type": "MARKET", "quantity": "0.1",
                 "stop_loss": "1.09"}\
                """;

        Answer refused = ada.api().post(it.of("/orders"), order);

        assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("not_supported");
        assertThat(it.violations("1.09")).isEqualTo("[]");
    }

    @Test
    void refusesARepeatedCallAndAnOlderState() {
        String now = it.state("50000", "[]");
        FakeTerminal.Call call = terminal.call("", now);
        assertThat(call.send().status()).isEqualTo(200);
        Answer replayed = call.send();
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.text("code")).isEqualTo("nonce_replayed");
        assertThat(ada.api().get(it.of("/mt5/account")).text("sync_status")).isEqualTo("0");
        clock.advance(Duration.ofSeconds(30));
        assertThat(terminal.sync(it.state("50000", "[]")).status()).isEqualTo(200);

        Answer older = terminal.sync(now.replace("\"50000\"", "\"1\""));

        assertThat(older.status()).isEqualTo(409);
        assertThat(older.text("code")).isEqualTo("sync_outdated");
        assertThat(ada.api().get(it.of("/mt5/account")).plain("balance")).isEqualTo("50000");
        Answer log = ada.api().get(it.of("/mt5/sync-log"));
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
        assertThat(logged("from=" + clock.instant())).containsExactly("false", "true");
        assertThat(logged("to=" + clock.instant())).containsExactly("false", "true");
    }

    private List<String> logged(String filter) {
        return ada.api().get(it.of("/mt5/sync-log") + "&" + filter).texts("data", "success");
    }

    @ParameterizedTest
    @CsvSource({
        "success=yes, success",
        "operation_type=delete, operation_type",
        "from=2026-03-05T00:00:00Z&to=2026-03-05T00:00:00Z, from"
    })
    void namesTheWrongFilterOfTheLog(String filter, String field) {
        Answer answer = ada.api().get(it.of("/mt5/sync-log") + "&" + filter);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isNotRepeatedAtAnotherNode() {
        FakeTerminal.Call call = terminal.call("", it.state("50000", "[]"));
        assertThat(call.send().status()).isEqualTo(200);

        try (TestServer other = TestServer.startAt(clock, database)) {
            assertThat(call.sendTo(other.api()).text("code")).isEqualTo("nonce_replayed");
            clock.advance(Duration.ofSeconds(1));
            Answer next = terminal.call("", it.state("50000", "[]")).sendTo(other.api());
            assertThat(next.status()).as(next.raw()).isEqualTo(200);
        }
    }

    @Test
    void refusesWhatItsDeviceDidNotSign() {
        String now = it.state("50000", "[]");
        FakeTerminal other = FakeTerminal.of(Trader.join(server), clock);

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
        assertThat(ada.api().get(it.of("/mt5/sync-log")).texts("data", "error_code"))
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
        String now = it.state("50000", "[]");
        terminal.sync(now);

        assertThat(server.api().post("/mt5/sync", now).status()).isEqualTo(401);
        assertThat(ada.api().post("/mt5/sync", now).status()).isEqualTo(403);
        assertThat(server.owner().post("/mt5/sync", now).status()).isEqualTo(403);
        assertThat(server.feed().get(it.of("/mt5/account")).status()).isEqualTo(403);
        assertThat(server.api().as(terminal.secret()).get(it.of("/mt5/account")).status())
                .isEqualTo(401);
        Api eve = Trader.join(server).api();
        assertThat(eve.get(it.of("/mt5/account")).status()).isEqualTo(404);
        assertThat(eve.get(it.of("/mt5/sync-log")).status()).isEqualTo(404);
        assertThat(server.owner().get(it.of("/mt5/sync-log")).at("data").size()).isEqualTo(1);
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
                    balance        | "1.001"    | balance
                    balance        | "NaN"      | balance
                    equity         |            | equity
                    margin         | -1         | margin
                    free_margin    |            | free_margin
                    leverage       | -1         | leverage
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
        terminal.sync(it.state("50000", "[]"));
        clock.advance(Duration.ofMillis(1));
        String sound = it.state("49000", "[]");
        String member = "(?s),? *\"%s\": (\\[.*?\\]|[^,}]+)".formatted(field);
        String faulty =
                value == null
                        ? sound.replaceFirst(member, "").replaceFirst("\\{ *,", "{")
                        : sound.replaceFirst(member, ", \"" + field + "\": " + value)
                                .replaceFirst("\\{ *,", "{");

        Answer answer = terminal.sync(faulty);

        assertThat(answer.status()).as(faulty + answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(wrong);
        Answer log = ada.api().get(it.of("/mt5/sync-log"));
        assertThat(log.texts("data", "success")).containsExactly("false", "true");
        assertThat(log.text("data.0.error_message")).contains(wrong);
        Answer shown = ada.api().get(it.of("/mt5/account"));
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
                it.state("50000", "[]")
                        .replaceFirst("\\[\\{.*?}]", "[" + once + ", " + again + "]");

        Answer answer = terminal.sync(twice);

        assertThat(answer.status()).as(twice + answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo("positions[1].ticket");
    }

    @Test
    void takesAThousandPositionsAndAsManyDeals() {
        String positions =
                rows(
                        """
                        {"ticket": %d, "symbol": "EURUSD.pro", "side": "BUY", "lots": "0.01",
                         "price": "1.09750", "sl": "1.09000", "tp": "1.12000"}\
                        """);
        String deals =
                rows(
                        """
                        {"ticket": %d, "kind": "TRADE", "amount": "-12.35",
                         "symbol": "EURUSD.pro", "at": "2026-03-04T14:59:00Z",
                         "comment": "closed by the expert on a stop of 45 points"}\
                        """);
        String json =
                it.state("50000", "[" + deals + "]")
                        .replaceFirst("\\[\\{.*?}]", "[" + positions + "]");
        assertThat(json.length()).isGreaterThan(262_144);

        Answer answer = terminal.sync(json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(ada.api().get(it.of("/mt5/account")).at("positions").size()).isEqualTo(1000);
    }

    private static String rows(String row) {
        return IntStream.range(0, 1000)
                .mapToObj(number -> row.formatted(100_000_000 + number))
                .collect(Collectors.joining(","));
    }
}
