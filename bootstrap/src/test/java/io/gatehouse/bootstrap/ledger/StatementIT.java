package io.gatehouse.bootstrap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ada begins with 100,000 dollars. */
class StatementIT {
    private final Api owner = TestServer.shared().owner();
    private final TestUser ada = TestUser.join(TestServer.shared().api());
    private final Api api = ada.api();
    private final String path = "/accounts/" + ada.account();

    @Test
    void goesFromTheOpeningToTheClosingBalance() {
        String from = deposit("10", "first");
        deposit("20.50", "second");
        withdraw("5.25");
        book("-1.25");

        Answer statement = api.get(path + "/statement?from=" + from);

        // 100,000 before; 10 + 20.50 - 5.25 - 1.25 within
        assertThat(statement.status()).as(statement.raw()).isEqualTo(200);
        assertThat(statement.text("currencies.0.currency")).isEqualTo("USD");
        assertThat(statement.text("currencies.0.opening_balance")).isEqualTo("100000");
        assertThat(statement.text("currencies.0.closing_balance")).isEqualTo("100024");
        assertThat(statement.text("currencies.0.totals.DEPOSIT")).isEqualTo("30.5");
        assertThat(statement.text("currencies.0.totals.WITHDRAWAL")).isEqualTo("-5.25");
        assertThat(statement.text("currencies.0.totals.FUNDING")).isEqualTo("-1.25");
        assertThat(statement.texts("data", "balance_after"))
                .containsExactly("100010", "100030.5", "100025.25", "100024");
    }

    @Test
    void comesPageByPageWithTheSameTotals() {
        deposit("1", "first");
        deposit("2", "second");

        Answer first = api.get(path + "/statement?limit=2");
        Answer second = api.get(path + "/statement?limit=2&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "amount")).containsExactly("100000", "1");
        assertThat(second.texts("data", "amount")).containsExactly("2");
        assertThat(second.texts("data", "balance_after")).containsExactly("100003");
        assertThat(second.text("next_cursor")).isEqualTo("null");
        assertThat(second.text("currencies.0.closing_balance")).isEqualTo("100003");
    }

    @Test
    void isAFileThatNoSpreadsheetRuns() {
        deposit("1", "=1+1");
        deposit("2", "a \\\"b\\\", c");
        withdraw("3");

        Answer file = api.get(path + "/statement.csv");

        assertThat(file.status()).as(file.raw()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("statement.csv");
        String[] rows = file.raw().split("\r\n", -1);
        assertThat(rows[0]).startsWith("at,entry_id,kind,currency,amount,balance_after,reference");
        assertThat(rows[1]).isEqualTo(",,OPENING_BALANCE,USD,,0,,,");
        assertThat(rows[2]).contains(",DEPOSIT,USD,100000,100000,Initial balance,,");
        assertThat(rows[3]).contains(",DEPOSIT,USD,1,100001,'=1+1,,");
        assertThat(rows[4]).contains(",2,100003,\"a \"\"b\"\", c\",,");
        assertThat(rows[5]).contains(",WITHDRAWAL,USD,-3,100000,,,");
        assertThat(rows[6]).isEqualTo(",,CLOSING_BALANCE,USD,,100000,,,");
        assertThat(rows).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-05T00:00:00Z&to=2026-03-04T00:00:00Z, from",
        "from=yesterday, from",
        "limit=501, limit",
        "cursor=nonsense, cursor"
    })
    void refusesWhatIsNoQuestion(String query, String field) {
        Answer answer = api.get(path + "/statement?" + query);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @Test
    void isNobodyElsesToRead() {
        TestUser bob = TestUser.join(TestServer.shared().api());

        for (String what : new String[] {"/statement", "/statement.csv"}) {
            assertThat(bob.api().get(path + what).status()).isEqualTo(404);
            assertThat(api.anonymous().get(path + what).status()).isEqualTo(401);
        }
    }

    private String deposit(String amount, String reference) {
        Answer answer =
                api.post(
                        path + "/deposits",
                        "{\"amount\": \"%s\", \"currency\": \"USD\", \"reference\": \"%s\"}"
                                .formatted(amount, reference));
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
        return answer.text("at");
    }

    private void withdraw(String amount) {
        String json = "{\"amount\": \"%s\", \"currency\": \"USD\"}".formatted(amount);
        assertThat(api.post(path + "/withdrawals", json).status()).isEqualTo(201);
    }

    private void book(String amount) {
        String json =
                ("{\"kind\": \"FUNDING\", \"amount\": \"%s\", \"currency\": \"USD\","
                                + " \"reference\": \"night\"}")
                        .formatted(amount);
        assertThat(owner.post(path + "/entries", json).status()).isEqualTo(201);
    }
}
