package io.gatehouse.bootstrap.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
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
import java.util.stream.Stream;

/**
 * Accounts of 100,000 USD or less, the house risking 2.5 %; the euro stands at 1.1, and with the
 * stop at 1.09 a lot of 100,000 risks 1,000.
 */
class SignalsIT {
    private static final String EUROS = "'instrument': 'EURUSD', 'side': 'BUY'";
    private static final String UNSIZED = "'stop_loss': '1.09', 'confidence': 0.8";

    // The currency markets are open.
    private static final MovableClock clock = new MovableClock("2026-03-04T15:00:00Z");
    private static TestServer server;
    private static Trader provider;

    private Trader ada;

    @BeforeAll
    static void open() throws SQLException {
        server = TestServer.startAt(clock, TestDatabase.fresh());
        provider = Trader.join(server);
        assertThat(server.owner().post("/risk/config?new_risk_percent=2.5", "").status())
                .isEqualTo(200);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void join() {
        ada = Trader.join(server);
        clock.advance(Duration.ofSeconds(1));
        ada.quote("EURUSD", "1.10000", "1.10000");
    }

    @Test
    void reachesThreeFollowersEachInProportionToItsBalance() {
        Trader ben = withBalance("50000");
        Trader eve = withBalance("20000");
        Trader leader = Trader.join(server);
        List.of(ada, ben, eve).forEach(follower -> follow(follower, leader, "'approval': 'auto'"));
        String signal = signal(leader, UNSIZED + ", 'target_price': 1.12, 'strategy': 'breakout'");

        Answer fanOut = leader.api().post("/signals/" + signal + "/fan-out", "");

        assertThat(fanOut.status()).as(fanOut.raw()).isEqualTo(200);
        assertThat(fanOut.texts("data", "status"))
                .containsExactly("APPROVED", "APPROVED", "APPROVED");
        // 2.5 % are 2,500, 1,250 and 500, by 1,000 a lot
        assertThat(order(ada).plain("quantity")).isEqualTo("2.5");
        assertThat(order(ben).plain("quantity")).isEqualTo("1.25");
        assertThat(order(eve).plain("quantity")).isEqualTo("0.5");
        assertThat(order(eve).text("signal_id")).isEqualTo(signal);
        assertThat(order(eve).text("strategy")).isEqualTo("breakout");
        String receipt = "/risk/decisions/" + order(ada).text("decision_id") + "/replay";
        assertThat(ada.api().get(receipt).text("identical")).isEqualTo("true");
        assertThat(sizes(signal, ada, ben, eve)).containsExactly("2.5", "1.25", "0.5");
        Answer size = ada.api().get("/risk/setups?signal_id=" + signal);
        assertThat(size.decimal("data.0.account_balance")).isEqualByComparingTo("100000");
        assertThat(size.decimal("data.0.global_risk_percent")).isEqualByComparingTo("2.5");
        assertThat(size.decimal("data.0.allocated_risk_amount")).isEqualByComparingTo("2500");
        assertThat(size.text("data.0.setup_approved")).isEqualTo("true");
        // 0.02 to the target by 0.01 to the stop
        assertThat(size.decimal("data.0.risk_reward")).isEqualByComparingTo("2");
        Answer log = leader.api().get("/signals/" + signal + "/fan-out");
        assertThat(log.text("accounts")).isEqualTo("3");
        assertThat(log.text("approved")).isEqualTo("3");
        assertThat(log.texts("data", "account_id"))
                .containsExactlyInAnyOrder(ada.account(), ben.account(), eve.account());
        assertThat(log.texts("data", "quantity")).containsExactlyInAnyOrder("2.5", "1.25", "0.5");
    }

    /** The one size that each account's log has of a signal. */
    private static List<String> sizes(String signal, Trader... followers) {
        return Stream.of(followers)
                .flatMap(
                        one ->
                                one
                                        .api()
                                        .get("/risk/setups?signal_id=" + signal)
                                        .texts("data", "total_volume")
                                        .stream())
                .toList();
    }

    @Test
    void ordersNothingTwice() {
        follow(ada, provider, "'approval': 'auto', 'strategy': 'twice'");
        String signal = signal(provider, UNSIZED + ", 'strategy': 'twice'");
        String path = "/signals/" + signal + "/fan-out";
        Answer first = provider.api().post(path, "", "key-1");

        Answer replayed = provider.api().post(path, "", "key-1");
        Answer repeated = provider.api().post(path, "");

        assertThat(replayed.raw()).isEqualTo(first.raw());
        assertThat(repeated.texts("data", "order_id")).isEqualTo(first.texts("data", "order_id"));
        assertThat(orders(ada)).hasSize(1);
        assertThat(provider.api().get(path + "?limit=1").texts("data", "account_id"))
                .containsExactly(ada.account());
    }

    @Test
    void waitsForTheFollowerWhoApprovesByHand() {
        follow(ada, provider, "'approval': 'manual', 'multiplier': 0.5, 'strategy': 'by hand'");
        String signal = signal(provider, UNSIZED + ", 'strategy': 'by hand'");
        Answer fanOut = provider.api().post("/signals/" + signal + "/fan-out", "");
        assertThat(fanOut.text("pending")).as(fanOut.raw()).isEqualTo("1");
        assertThat(orders(ada)).isEmpty();
        assertThat(ada.api().get("/signals?status=PENDING").texts("data", "signal_id"))
                .containsExactly(signal);

        Answer approved = ada.api().post("/signals/" + signal + "/approve", "");

        assertThat(approved.status()).as(approved.raw()).isEqualTo(200);
        assertThat(approved.text("status")).isEqualTo("APPROVED");
        // half of 2,500 by 1,000 a lot
        assertThat(approved.plain("ordered_quantity")).isEqualTo("1.25");
        assertThat(ada.api().post("/signals/" + signal + "/fan-out", "").status()).isEqualTo(404);
        assertThat(provider.api().get("/signals/" + signal + "/fan-out").text("approved"))
                .isEqualTo("1");
    }

    @Test
    void waitsForTheUserOfAnAccountThatApprovesByHand() {
        String path = "/accounts/" + ada.account();
        assertThat(ada.api().get(path).text("signal_approval")).isEqualTo("auto");
        Answer changed = ada.api().patch(path, json("'signal_approval': 'manual'"));
        assertThat(changed.text("signal_approval")).as(changed.raw()).isEqualTo("manual");
        follow(ada, provider, "'approval': 'auto', 'strategy': 'careful'");
        String signal = signal(provider, UNSIZED + ", 'strategy': 'careful'");

        Answer fanOut = provider.api().post("/signals/" + signal + "/fan-out", "");

        assertThat(fanOut.texts("data", "status")).as(fanOut.raw()).containsExactly("PENDING");
        assertThat(fanOut.texts("data", "approval")).containsExactly("manual");
        assertThat(approve(ada, signal).plain("ordered_quantity")).isEqualTo("2.5");
        assertThat(ada.api().get(path).text("signal_approval")).isEqualTo("manual");
        assertThat(ada.api().get("/audit?action_category=account").raw())
                .contains("\"signal_approval\":\"AUTO -> MANUAL\"");
        Answer wrong = ada.api().patch(path, json("'signal_approval': 'never'"));
        assertThat(wrong.status()).as(wrong.raw()).isEqualTo(422);
        assertThat(wrong.text("errors.0.field")).isEqualTo("signal_approval");
    }

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
        String foreign = order.formatted(EUROS, signal(provider, UNSIZED));

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

    @Test
    void keepsWhomAnAccountFollows() {
        Answer begun = follow(ada, provider, "'approval': 'manual', 'strategy': 'breakout'");
        assertThat(begun.text("multiplier")).isEqualTo("1");
        assertThat(begun.text("approval")).isEqualTo("manual");
        assertThat(begun.text("provider_id")).isEqualTo(userId(provider));
        assertThat(subscribe(ada, provider, "'approval': 'auto', 'strategy': 'breakout'").status())
                .isEqualTo(409);
        assertThat(ada.api().get("/subscriptions").texts("data", "subscription_id"))
                .containsExactly(begun.text("subscription_id"));
        String path = "/subscriptions/" + begun.text("subscription_id");
        assertThat(provider.api().delete(path).status()).isEqualTo(404);

        assertThat(ada.api().delete(path).status()).isEqualTo(200);

        assertThat(ada.api().get("/subscriptions").texts("data", "subscription_id")).isEmpty();
        assertThat(ada.api().get("/audit?action_category=signal").texts("data", "action_type"))
                .containsExactly("subscription_ended", "subscription_begun");
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
                    """)
    void namesTheWrongField(String fields, String field) {
        String instrument = fields.contains("instrument") ? "" : "'instrument': 'EURUSD', ";

        Answer answer = ada.api().post("/signals", json(instrument + fields));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(ada.api().get("/signals").texts("data", "signal_id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'approval': 'auto'                                                        | provider_id
                    'provider_id': '00000000-0000-7000-8000-000000000001', 'approval': 'auto' | provider_id
                    'provider_id': 'MYSELF', 'approval': 'auto'                               | provider_id
                    'provider_id': 'PROVIDER'                                                 | approval
                    'provider_id': 'PROVIDER', 'approval': 'auto', 'multiplier': 0            | multiplier
                    'provider_id': 'PROVIDER', 'approval': 'auto', 'multiplier': 10.01        | multiplier
                    'provider_id': 'PROVIDER', 'approval': 'auto', 'strategy': ' '            | strategy
                    """)
    void followsNobodyByAWrongField(String fields, String field) {
        String json =
                json(fields.replace("PROVIDER", userId(provider)).replace("MYSELF", userId(ada)));

        Answer answer = ada.api().post("/subscriptions", json);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
        assertThat(ada.api().get("/subscriptions").texts("data", "approval")).isEmpty();
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

    private static Trader withBalance(String balance) {
        Trader trader = Trader.join(server);
        int much = 100_000 - Integer.parseInt(balance);
        String json = "{\"amount\": \"%d\", \"currency\": \"USD\"}".formatted(much);
        assertThat(
                        trader.api()
                                .post("/accounts/" + trader.account() + "/withdrawals", json)
                                .status())
                .isEqualTo(201);
        return trader;
    }

    private static String signal(Trader trader, String fields) {
        Answer created = trader.api().post("/signals", json(EUROS + ", " + fields));
        assertThat(created.status()).as(created.raw()).isEqualTo(201);
        assertThat(created.text("status")).isEqualTo("PENDING");
        return created.text("signal_id");
    }

    private static Answer approve(Trader trader, String signal) {
        return trader.api().post("/signals/" + signal + "/approve", "");
    }

    private static Answer validated(Trader trader, String order) {
        return trader.api().post("/risk/validate", order.replace('\'', '"'));
    }

    private static Answer follow(Trader follower, Trader whom, String fields) {
        Answer begun = subscribe(follower, whom, fields);
        assertThat(begun.status()).as(begun.raw()).isEqualTo(201);
        return begun;
    }

    private static Answer subscribe(Trader follower, Trader whom, String fields) {
        return follower.api()
                .post("/subscriptions", json("'provider_id': '" + userId(whom) + "', " + fields));
    }

    private static String userId(Trader trader) {
        return trader.api().get("/users/me").text("user_id");
    }

    /** The account's orders but those that protect its position. */
    private static List<String> orders(Trader trader) {
        Answer orders = trader.api().get("/orders");
        return orders.texts("data", "order_id").stream()
                .filter(id -> trader.order(id).text("parent_order_id").equals("null"))
                .toList();
    }

    private static Answer order(Trader trader) {
        return trader.order(orders(trader).getFirst());
    }

    private static String json(String fields) {
        return ("{" + fields + "}").replace('\'', '"');
    }
}
