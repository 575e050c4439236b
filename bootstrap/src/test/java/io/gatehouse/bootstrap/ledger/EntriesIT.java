package io.gatehouse.bootstrap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.user.TestUser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

/** Ada has 100,000 dollars; an owner of the house corrects her ledger. */
class EntriesIT {
    private static final String DIVIDEND =
            "{\"kind\": \"DIVIDEND\", \"amount\": \"12.50\", \"currency\": \"USD\","
                    + " \"instrument\": \"AAPL\", \"reference\": \"notice 7\"}";

    private final Api anybody = TestServer.shared().api();
    private final Api owner = TestServer.shared().owner();
    private final TestUser ada = TestUser.join(anybody);
    private final Api api = ada.api();
    private final String path = "/accounts/" + ada.account();

    @Test
    void booksADividendThatIsAGain() {
        Answer booked = owner.post(path + "/entries", DIVIDEND);

        assertThat(booked.status()).as(booked.raw()).isEqualTo(201);
        assertThat(booked.text("kind")).isEqualTo("DIVIDEND");
        assertThat(booked.plain("balance_after")).isEqualTo("100012.5");
        assertThat(booked.text("instrument")).isEqualTo("AAPL");
        assertThat(booked.text("reverses")).isEqualTo("null");
        assertThat(api.get(path).plain("equity")).isEqualTo("100012.5");
        assertThat(api.get(path).plain("daily_pnl")).isEqualTo("12.5");
        assertThat(api.get(path + "/ledger").text("data.0.instrument")).isEqualTo("AAPL");
    }

    @Test
    void undoesAnEntryOnceAndKeepsTheBooksRight() {
        String entry = owner.post(path + "/entries", DIVIDEND).text("entry_id");
        String reversal = path + "/ledger/" + entry + "/reversal";

        Answer undone = owner.post(reversal, "{\"reason\": \"booked twice\"}");
        Answer again = owner.post(reversal, "{\"reason\": \"booked twice\"}");

        assertThat(undone.status()).as(undone.raw()).isEqualTo(201);
        assertThat(undone.text("kind")).isEqualTo("ADJUSTMENT");
        assertThat(undone.plain("amount")).isEqualTo("-12.5");
        assertThat(undone.text("reverses")).isEqualTo(entry);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("already_reversed");
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("100000");
        assertThat(TestServer.shared().bean(VerifyBooks.class).verify().invariants())
                .filteredOn(examined -> examined.invariant() == BookInspection.Invariant.I5)
                .allMatch(BookInspection.Examined::holds)
                .hasSize(1);
    }

    @Test
    void booksAndUndoesOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        Answer first = owner.post(path + "/entries", DIVIDEND, key);
        Answer second = owner.post(path + "/entries", DIVIDEND, key);
        String reversal = path + "/ledger/" + first.text("entry_id") + "/reversal";
        String other = UUID.randomUUID().toString();
        Answer undone = owner.post(reversal, "{\"reason\": \"twice\"}", other);
        Answer repeated = owner.post(reversal, "{\"reason\": \"twice\"}", other);

        assertThat(second.text("entry_id")).isEqualTo(first.text("entry_id"));
        assertThat(repeated.status()).as(repeated.raw()).isEqualTo(201);
        assertThat(repeated.text("entry_id")).isEqualTo(undone.text("entry_id"));
        assertThat(api.get(path).plain("balances.USD")).isEqualTo("100000");
    }

    @Test
    void isForOwnersOfTheHouse() {
        TestUser bob = TestUser.join(anybody);
        String entry = api.get(path + "/ledger").text("data.0.entry_id");
        String reversal = path + "/ledger/" + entry + "/reversal";

        assertThat(api.post(path + "/entries", DIVIDEND).status()).isEqualTo(403);
        assertThat(api.post(reversal, "{\"reason\": \"mine\"}").status()).isEqualTo(403);
        assertThat(bob.api().post(path + "/entries", DIVIDEND).status()).isEqualTo(403);
        assertThat(bob.api().post(reversal, "{\"reason\": \"x\"}").status()).isEqualTo(403);
        assertThat(anybody.anonymous().post(path + "/entries", DIVIDEND).status()).isEqualTo(401);
        assertThat(api.get(path + "/ledger").at("data").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind": "DEPOSIT", "amount": "1", "currency": "USD", "reference": "x"}    | 422 | kind
                    {"kind": "dividend", "amount": "1", "currency": "USD", "reference": "x"}   | 422 | kind
                    {"kind": "FUNDING", "amount": "0", "currency": "USD", "reference": "x"}    | 422 | amount
                    {"kind": "FUNDING", "amount": "0.001", "currency": "USD", "reference": "x"}| 422 | amount
                    {"kind": "FUNDING", "amount": "NaN", "currency": "USD", "reference": "x"}  | 422 | amount
                    {"kind": "FUNDING", "amount": "1", "currency": "usd", "reference": "x"}    | 422 | currency
                    {"kind": "FUNDING", "amount": "1", "currency": "USD", "reference": ""}     | 422 | reference
                    {"kind": "FUNDING", "amount": "1", "currency": "USD"}                      | 422 | reference
                    {"kind": "FUNDING", "amount": "1", "currency": "USD", "reference": "x", "instrument": "N"} | 422 | instrument
                    {"kind": "FUNDING", "amount": "1", "currency": "USD", "reference": "x", "note": "y"} | 400 | note
                    """)
    void booksNothingForABadRequest(String json, int status, String field) {
        Answer answer = owner.post(path + "/entries", json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(api.get(path + "/ledger").at("data").size()).isEqualTo(1);
    }

    @Test
    void undoesNothingThatIsNotThere() {
        String nothing = path + "/ledger/" + UUID.randomUUID() + "/reversal";

        assertThat(owner.post(nothing, "{\"reason\": \"x\"}").status()).isEqualTo(404);
        assertThat(owner.post(nothing, "{}").status()).isEqualTo(422);
        assertThat(owner.post(path + "/ledger/7/reversal", "{\"reason\": \"x\"}").status())
                .isEqualTo(404);
    }
}
