package io.gatehouse.bootstrap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

class CashIT {
    private final Api anybody = TestServer.shared().api();
    private final Api owner = TestServer.shared().owner();
    private final TestUser ada = TestUser.join(anybody);
    private final Api api = ada.api();
    private final String path = "/accounts/" + ada.account();

    @Test
    void booksADepositAndAWithdrawal() {
        Answer in =
                api.post(
                        path + "/deposits",
                        "{\"amount\": 250.50, \"currency\": \"USD\","
                                + " \"reference\": \"wire 7\"}");
        Answer out = api.post(path + "/withdrawals", cash("100250.50", "USD"));

        assertThat(in.status()).as(in.raw()).isEqualTo(201);
        assertThat(in.text("kind")).isEqualTo("DEPOSIT");
        assertThat(in.plain("amount")).isEqualTo("250.5");
        assertThat(in.plain("balance_after")).isEqualTo("100250.5");
        assertThat(in.text("reference")).isEqualTo("wire 7");
        assertThat(out.status()).isEqualTo(201);
        assertThat(out.plain("amount")).isEqualTo("-100250.5");
        assertThat(out.plain("balance_after")).isEqualTo("0");
        assertThat(api.get(path).plain("equity")).isEqualTo("0");
        assertThat(api.get("/pnl").plain("total_pnl")).isEqualTo("0");
        assertThat(api.get(path).plain("drawdown_percent")).isEqualTo("0");
    }

    @Test
    void paysOutNoMoreThanThereIs() {
        Answer tooMuch = api.post(path + "/withdrawals", cash("100000.01", "USD"));

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.text("code")).isEqualTo("insufficient_funds");
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("100000");
        assertThat(api.get(path + "/ledger").at("data").size()).isEqualTo(1);
    }

    @Test
    void depositsOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();

        Answer first = api.post(path + "/deposits", cash("10", "USD"), key);
        Answer again = api.post(path + "/deposits", cash("10", "USD"), key);
        Answer other = api.post(path + "/deposits", cash("11", "USD"), key);

        assertThat(again.text("entry_id")).isEqualTo(first.text("entry_id"));
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("100010");
    }

    @Test
    void convertsAtTheRateOfNow() {
        quote("EURUSD", "1.25");

        Answer converted =
                api.post(
                        path + "/conversions",
                        "{\"from\": \"USD\", \"to\": \"EUR\", \"amount\": \"1000\"}");

        assertThat(converted.status()).as(converted.raw()).isEqualTo(201);
        assertThat(converted.plain("given.amount")).isEqualTo("-1000");
        assertThat(converted.plain("got.amount")).isEqualTo("800");
        assertThat(converted.plain("got.balance_after")).isEqualTo("800");
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("99000");
        assertThat(api.get(path).plain("equity")).isEqualTo("100000");
    }

    @Test
    void convertsNothingWithoutARate() {
        Answer answer =
                api.post(
                        path + "/conversions",
                        "{\"from\": \"USD\", \"to\": \"CHF\", \"amount\": \"1000\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("fx_rate_missing");
        assertThat(answer.text("errors.0.field")).isEqualTo("to");
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("100000");
    }

    @Test
    void listsCashNewestFirstPageByPageWithEntriesWhole() {
        quote("EURUSD", "1.25");
        api.post(path + "/deposits", cash("1", "USD"));
        api.post(path + "/conversions", "{\"from\": \"USD\", \"to\": \"EUR\", \"amount\": \"10\"}");

        Answer first = api.get(path + "/ledger?limit=1");
        Answer second = api.get(path + "/ledger?limit=1&cursor=" + first.text("next_cursor"));
        Answer third = api.get(path + "/ledger?limit=1&cursor=" + second.text("next_cursor"));

        assertThat(first.at("data").size()).isEqualTo(2);
        assertThat(first.text("data.0.kind")).isEqualTo("CONVERSION");
        assertThat(first.text("data.1.kind")).isEqualTo("CONVERSION");
        assertThat(second.plain("data.0.amount")).isEqualTo("1");
        assertThat(third.plain("data.0.amount")).isEqualTo("100000");
        assertThat(third.text("next_cursor")).isEqualTo("null");
    }

    /** The begin of a span belongs to it, its end does not. */
    @Test
    void filtersTheLedgerByTime() {
        String at = api.post(path + "/deposits", cash("7", "USD")).text("at");

        assertThat(api.get(path + "/ledger?from=" + at).texts("data", "kind"))
                .containsExactly("DEPOSIT");
        assertThat(api.get(path + "/ledger?from=" + at).plain("data.0.amount")).isEqualTo("7");
        assertThat(api.get(path + "/ledger?to=" + at).plain("data.0.amount")).isEqualTo("100000");
        assertThat(api.get(path + "/ledger?from=" + at + "&to=" + at).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"amount": "0", "currency": "USD"}                    | 422 | amount
                    {"amount": "-5", "currency": "USD"}                   | 422 | amount
                    {"amount": "1.001", "currency": "USD"}                | 422 | amount
                    {"amount": "Infinity", "currency": "USD"}             | 422 | amount
                    {"amount": "1e3", "currency": "USD"}                  | 422 | amount
                    {"amount": 1234567890123456789, "currency": "USD"}    | 422 | amount
                    {"amount": [1], "currency": "USD"}                    | 422 | amount
                    {"amount": "1"}                                       | 422 | currency
                    {"amount": "1", "currency": "usd"}                    | 422 | currency
                    {"amount": "1", "currency": "USD", "note": "x"}       | 400 | note
                    {"amount": "1", "currency": "USD"                     | 400 |
                    """)
    void movesNothingForABadRequest(String json, int status, String field) {
        for (String call : new String[] {"/deposits", "/withdrawals"}) {
            Answer answer = api.post(path + call, json);

            assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
            if (field != null) {
                assertThat(answer.text("errors.0.field")).isEqualTo(field);
            }
        }
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("100000");
    }

    /** The second of two quotes that agree is confirmed. */
    private void quote(String pair, String price) {
        for (int i = 0; i < 2; i++) {
            owner.post(
                    "/quotes",
                    "{\"quotes\": [{\"instrument\": \"%s\", \"bid\": \"%s\", \"ask\": \"%s\"}]}"
                            .formatted(pair, price, price));
        }
    }

    private static String cash(String amount, String currency) {
        return "{\"amount\": \"%s\", \"currency\": \"%s\"}".formatted(amount, currency);
    }
}
