package io.gatehouse.bootstrap.signal;

import static io.gatehouse.bootstrap.signal.SignalCalls.EUROS;
import static io.gatehouse.bootstrap.signal.SignalCalls.UNSIZED;
import static io.gatehouse.bootstrap.signal.SignalCalls.approve;
import static io.gatehouse.bootstrap.signal.SignalCalls.json;
import static io.gatehouse.bootstrap.signal.SignalCalls.orders;
import static io.gatehouse.bootstrap.signal.SignalCalls.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

/**
 * What becomes of a signal; the euro stands at 1.1, and at 1.09 a lot of 100,000 has lost 1,000.
 */
class SignalsIT extends SignalCase {
    @Test
    void placesItsProvidersOrderOnce() {
        String signal =
                signal(ada, "'stop_loss': 1.09, 'confidence': 1, 'quantity': 2, 'strategy': 'own'");

        Answer first = approve(ada, signal);
        Answer second = approve(ada, signal);

        assertThat(first.text("status")).as(first.raw()).isEqualTo("APPROVED");
        assertThat(second.text("order_id")).isEqualTo(first.text("order_id"));
        assertThat(orders(ada)).containsExactly(first.text("order_id"));
        Answer order = ada.awaitOrder(first.text("order_id"), "FILLED");
        assertThat(ada.api().delete("/positions").status()).isEqualTo(200);
        ada.await("/trades?status=closed", trades -> trades.at("data").size() == 1);
        Answer parts = ada.api().get("/pnl/breakdown?by=strategy");
        assertThat(parts.texts("data", "value")).as(parts.raw()).containsExactly("own");
        assertThat(ada.api().get("/trades").texts("data", "strategy")).containsExactly("own");
        assertThat(order.text("signal_id")).isEqualTo(signal);
        assertThat(order.text("strategy")).isEqualTo("own");
        assertThat(order.plain("stop_loss")).isEqualTo("1.09");
        assertThat(ada.api().post("/signals/" + signal + "/reject", "").status()).isEqualTo(409);
    }

    @Test
    void isNamedByAnOrderOfItsAccount() {
        String order =
                "{%s, 'order_type': 'MARKET', 'quantity': 1, 'stop_loss': 1.09, 'signal_id': '%s'}";
        String own = order.formatted(EUROS, signal(ada, UNSIZED + ", 'strategy': 'own'"));
        String foreign = order.formatted(EUROS, signal(Trader.join(server), UNSIZED));

        assertThat(ada.order(ada.placed(own)).text("strategy")).isEqualTo("own");

        for (Answer refused : List.of(ada.place(foreign), validated(ada, foreign))) {
            assertThat(refused.status()).as(refused.raw()).isEqualTo(422);
            assertThat(refused.text("errors.0.field")).isEqualTo("signal_id");
        }
        assertThat(validated(ada, own).status()).isEqualTo(200);
    }

    @Test
    void isNamedByNoOrderThatIsNotItsOwn() {
        String order =
                "{'instrument': '%s', 'side': '%s', 'order_type': 'MARKET', 'quantity': 1,"
                        + " 'signal_id': '%s'}";
        String signal = signal(ada, UNSIZED);
        Answer other = validated(ada, order.formatted("BTC", "BUY", signal));
        assertThat(ada.api().post("/signals/" + signal + "/reject", "").status()).isEqualTo(200);

        Answer turnedDown = validated(ada, order.formatted("EURUSD", "BUY", signal));

        assertThat(other.status()).as(other.raw()).isEqualTo(422);
        assertThat(other.text("errors.0.message"))
                .isEqualTo("is a signal for EURUSD; leave it out");
        assertThat(turnedDown.text("errors.0.message"))
                .isEqualTo("is a signal that was turned down; leave it out");
        assertThat(validated(ada, order.formatted("EURUSD", "SELL", signal)).status())
                .isEqualTo(200);
    }

    @Test
    void isTurnedDownForNewOrdersAndNotForTheRepetitionOfOne() {
        String order =
                "{%s, 'order_type': 'MARKET', 'quantity': 1, 'stop_loss': 1.09, 'signal_id': '%s',"
                        + " 'client_order_id': '%s'}";
        String signal = signal(ada, UNSIZED);
        Answer first = ada.place(order.formatted(EUROS, signal, "first"));
        assertThat(first.status()).as(first.raw()).isEqualTo(201);
        assertThat(ada.api().post("/signals/" + signal + "/reject", "").status()).isEqualTo(200);

        Answer again = ada.place(order.formatted(EUROS, signal, "first"));
        Answer other = ada.place(order.formatted(EUROS, signal, "second"));

        assertThat(again.status()).as(again.raw()).isEqualTo(201);
        assertThat(again.text("order_id")).isEqualTo(first.text("order_id"));
        assertThat(other.status()).as(other.raw()).isEqualTo(422);
        assertThat(other.text("errors.0.field")).isEqualTo("signal_id");
    }

    @Test
    void saysWhichLimitsAnApprovalBreaks() {
        // 100 lots lose 100,000 at the stop
        String signal = signal(ada, "'stop_loss': 1.09, 'confidence': 1, 'quantity': '100'");

        Answer denied = approve(ada, signal);

        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.text("code")).isEqualTo("risk_denied");
        assertThat(denied.texts("violations", "check")).contains("risk_per_trade", "leverage");
        assertThat(denied.decimal("max_quantity")).isPositive();
        Answer shown = ada.api().get("/signals/" + signal);
        assertThat(shown.text("status")).isEqualTo("DENIED");
        assertThat(shown.text("code")).isEqualTo(denied.text("binding_check"));
        assertThat(shown.text("order_id")).isEqualTo(denied.text("order_id"));
    }

    @Test
    void answersARepeatedApprovalAsTheFirst() {
        String path = "/signals/%s/approve";
        String dear =
                path.formatted(signal(ada, "'stop_loss': 1.09, 'confidence': 1, 'quantity': 100"));
        Answer denied = ada.api().post(dear, "", "key-1");
        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);

        Answer repeated = ada.api().post(dear, "", "key-1");
        Answer another = ada.api().post(path.formatted(signal(ada, UNSIZED)), "", "key-1");

        assertThat(repeated.status()).isEqualTo(403);
        assertThat(repeated.text("order_id")).isEqualTo(denied.text("order_id"));
        assertThat(another.status()).as(another.raw()).isEqualTo(422);
        assertThat(another.text("code")).isEqualTo("idempotency_key_reused");
        assertThat(orders(ada)).containsExactly(denied.text("order_id"));
    }

    @Test
    void saysWhichLimitsItBreaksWhereItHasNoSizeToo() {
        // the market stands at 1.1
        String signal = signal(ada, "'stop_loss': 1.12, 'confidence': 1");

        Answer denied = approve(ada, signal);

        assertThat(denied.status()).as(denied.raw()).isEqualTo(403);
        assertThat(denied.text("code")).isEqualTo("risk_denied");
        assertThat(denied.texts("violations", "check")).contains("invalid_price");
        assertThat(ada.order(denied.text("order_id")).plain("quantity")).isEqualTo("0.01");
    }

    @Test
    void isOverOnceItIsRejected() {
        String signal = signal(ada, UNSIZED);

        Answer rejected = ada.api().post("/signals/" + signal + "/reject", "");

        assertThat(rejected.text("status")).as(rejected.raw()).isEqualTo("REJECTED");
        assertThat(approve(ada, signal).text("code")).isEqualTo("signal_decided");
        assertThat(approve(ada, signal).status()).isEqualTo(409);
        assertThat(ada.api().post("/signals/" + signal + "/fan-out", "").status()).isEqualTo(409);
        assertThat(ada.api().get("/audit?action_category=signal").texts("data", "action_type"))
                .containsExactly("signal_rejected", "signal_created");
    }

    @Test
    void isDecidedWithoutTermsThatNobodyReads() {
        String signal = signal(ada, UNSIZED);

        for (String call : List.of("/approve", "/reject", "/fan-out")) {
            Answer refused =
                    ada.api().post("/signals/" + signal + call, json("'quantity': '0.001'"));
            assertThat(refused.status()).as(refused.raw()).isEqualTo(400);
            assertThat(refused.text("code")).isEqualTo("unknown_field");
            assertThat(refused.text("errors.0.field")).isEqualTo("quantity");
        }

        assertThat(orders(ada)).isEmpty();
        assertThat(ada.api().post("/signals/" + signal + "/reject", "{}").text("status"))
                .isEqualTo("REJECTED");
    }

    @Test
    void isOverOnceItHasExpired() {
        String end = clock.instant().plusSeconds(10).toString();
        String signal = signal(ada, UNSIZED + ", 'expires_at': '" + end + "'");
        assertThat(ada.api().get("/signals?status=PENDING").texts("data", "expires_at"))
                .containsExactly(end);

        clock.advance(Duration.ofSeconds(10));

        assertThat(ada.api().get("/signals/" + signal).text("status")).isEqualTo("EXPIRED");
        assertThat(ada.api().get("/signals?status=PENDING").texts("data", "status")).isEmpty();
        Answer late = approve(ada, signal);
        assertThat(late.status()).as(late.raw()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("signal_expired");
        assertThat(orders(ada)).isEmpty();
    }

    @Test
    void isFoundByInstrumentAndByWhenItWasMade() {
        String signal = signal(ada, UNSIZED);
        String now = clock.instant().toString();
        String later = clock.instant().plusSeconds(1).toString();

        assertThat(found("instrument=EURUSD&from=" + now + "&to=" + later)).containsExactly(signal);
        assertThat(found("instrument=BTC")).isEmpty();
        assertThat(found("from=" + later)).isEmpty();
        assertThat(found("to=" + now)).isEmpty();
        Answer wrong = ada.api().get("/signals?from=yesterday");
        assertThat(wrong.text("errors.0.field")).as(wrong.raw()).isEqualTo("from");
    }

    private List<String> found(String filters) {
        return ada.api().get("/signals?" + filters).texts("data", "signal_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'instrument': 'e u', 'side': 'BUY', 'stop_loss': 1, 'confidence': 1                  | instrument
                    'instrument': 'TULIPS', 'side': 'BUY', 'stop_loss': 1, 'confidence': 1               | instrument
                    'stop_loss': 1, 'confidence': 1                                                      | side
                    'side': 'BUY', 'confidence': 1                                                       | stop_loss
                    'side': 'BUY', 'stop_loss': 0, 'confidence': 1                                       | stop_loss
                    'side': 'BUY', 'stop_loss': 1                                                        | confidence
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1.01                                    | confidence
                    'side': 'BUY', 'stop_loss': 1, 'confidence': -1                                      | confidence
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 'NaN'                                   | confidence
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1, 'quantity': 0                        | quantity
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1, 'entry_price': 1                     | stop_loss
                    'side': 'SELL', 'stop_loss': 2, 'confidence': 1, 'entry_price': 1, 'target_price': 1.5 | target_price
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1, 'target_price': 0.9                  | target_price
                    'side': 'SELL', 'stop_loss': 1, 'confidence': 1, 'target_price': 1                   | target_price
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1, 'strategy': ''                       | strategy
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1, 'expires_at': '2026-03-04T15:00:00Z' | expires_at
                    'side': 'BUY', 'stop_loss': 1, 'confidence': 1, 'expires_at': '9999-12-31T23:59:59-05:00' | expires_at
                    """)
    void namesTheWrongField(String fields, String field) {
        String instrument = fields.contains("instrument") ? "" : "'instrument': 'EURUSD', ";

        Answer answer = ada.api().post("/signals", json(instrument + fields));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(ada.api().get("/signals").texts("data", "signal_id")).isEmpty();
    }

    @Test
    void isNobodyElsesBusiness() {
        String signal = signal(ada, UNSIZED);
        Trader eve = Trader.join(server);
        String path = "/signals/" + signal;
        String there = "?account_id=" + ada.account();
        Api owner = server.owner();

        for (String call : List.of("/approve", "/reject", "/fan-out")) {
            assertThat(eve.api().post(path + call, "").status()).isEqualTo(404);
            assertThat(eve.api().post(path + call + there, "").status()).isEqualTo(404);
            assertThat(server.api().post(path + call, "").status()).isEqualTo(401);
            assertThat(server.feed().post(path + call, "").status()).isEqualTo(403);
        }
        assertThat(eve.api().get(path + there).status()).isEqualTo(404);
        assertThat(eve.api().get(path + "/fan-out").status()).isEqualTo(404);
        assertThat(eve.api().post("/signals" + there, json(EUROS + ", " + UNSIZED)).status())
                .isEqualTo(404);
        assertThat(eve.api().get("/subscriptions" + there).status()).isEqualTo(404);
        assertThat(server.api().get("/subscriptions").status()).isEqualTo(401);
        assertThat(owner.post(path + "/fan-out" + there, "").text("accounts")).isEqualTo("0");
    }

    private static Answer validated(Trader trader, String order) {
        return trader.api().post("/risk/validate", order.replace('\'', '"'));
    }
}
