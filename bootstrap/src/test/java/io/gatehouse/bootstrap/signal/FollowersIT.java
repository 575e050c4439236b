package io.gatehouse.bootstrap.signal;

import static io.gatehouse.bootstrap.signal.SignalCalls.UNSIZED;
import static io.gatehouse.bootstrap.signal.SignalCalls.approve;
import static io.gatehouse.bootstrap.signal.SignalCalls.follow;
import static io.gatehouse.bootstrap.signal.SignalCalls.json;
import static io.gatehouse.bootstrap.signal.SignalCalls.order;
import static io.gatehouse.bootstrap.signal.SignalCalls.orders;
import static io.gatehouse.bootstrap.signal.SignalCalls.signal;
import static io.gatehouse.bootstrap.signal.SignalCalls.subscribe;
import static io.gatehouse.bootstrap.signal.SignalCalls.userId;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/**
 * Accounts of 100,000 USD or less that follow a signal, the house risking 2.5 %; the euro stands at
 * 1.1, and with the stop at 1.09 a lot of 100,000 risks 1,000.
 */
class FollowersIT extends SignalCase {
    private Trader provider;

    @BeforeAll
    void riskTwoAndAHalfPercent() {
        provider = Trader.join(server);
        assertThat(server.owner().post("/risk/config?new_risk_percent=2.5", "").status())
                .isEqualTo(200);
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

    private Trader withBalance(String balance) {
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
}
