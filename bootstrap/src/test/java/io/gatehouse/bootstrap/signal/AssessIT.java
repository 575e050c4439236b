package io.gatehouse.bootstrap.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;

/** Assessments over HTTP, by somebody who need not own what the portfolio says. */
class AssessIT {
    private static final String BTC =
            "{'signal_id': 's-1', 'asset': 'BTC', 'signal_type': 'LONG', 'price': 50000,"
                    + " 'confidence': '0.8', 'timestamp': '2026-01-31T09:30:00Z'}";
    private static final String WORKED =
            "{'total_equity': '100000', 'current_drawdown': 0.05, 'daily_pnl': '500',"
                    + " 'cash': '20000', 'positions': {}}";
    private static final String EQUITY = "{'total_equity': 100000}";

    private static Api api;

    @BeforeAll
    static void join() {
        api = Trader.join(TestServer.shared()).api();
    }

    @Test
    void answersTheWorkedExampleDigitForDigit() {
        Answer answer = assess(BTC, WORKED);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.raw())
                .isEqualTo(
                        ("{'signal_id':'s-1','asset':'BTC','signal_type':'LONG','approved':true,"
                                        + "'position_size':'0.4','notional':'20000',"
                                        + "'stop_loss_price':'49000','take_profit_price':'52000',"
                                        + "'risk_reward_ratio':2.0,'position_risk':'400',"
                                        + "'risk_level':'LOW','risk_score':0.2275,'reasons':[],"
                                        + "'compliance':{'max_drawdown':true,'daily_loss':true,"
                                        + "'per_trade_risk':true,'position_size':true}}")
                                .replace('\'', '"'));
    }

    @Test
    void answersTheWorkedExampleOfEquityAlone() {
        Answer answer = assess(BTC, EQUITY);

        assertThat(answer.text("position_size")).isEqualTo("0.4");
        assertThat(answer.text("risk_score")).isEqualTo("0.14");
        assertThat(answer.text("approved")).isEqualTo("true");
    }

    @Test
    void answersRejectionWithEveryReason() {
        Answer answer =
                assess(
                        BTC,
                        "{'total_equity': 100000, 'current_drawdown': '0.2',"
                                + " 'daily_pnl': -5000}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("approved")).isEqualTo("false");
        assertThat(answer.text("risk_level")).isEqualTo("HIGH");
        assertThat(answer.text("reasons.0"))
                .isEqualTo("max_drawdown: drawdown 0.2 has reached the limit 0.2");
        assertThat(answer.text("reasons.1"))
                .isEqualTo("daily_loss: loss 5000 has reached the limit 5000");
        assertThat(answer.text("compliance.daily_loss")).isEqualTo("false");
    }

    @Test
    void goesByTheConfigurationAndPositionsGiven() {
        Answer answer =
                post(
                        "{'signal': "
                                + BTC
                                + ", 'portfolio': {'total_equity': 100000,"
                                + " 'positions': {'BTC': '-4000', 'ETH': 70000}},"
                                + " 'config': {'max_position_percent': 10, 'stop_loss_percent':"
                                + " '4', 'reward_ratio': 1.5}}");

        // 100000 x 0.10 - 4000; 4 % below, and 1.5 times that above
        assertThat(answer.text("notional")).as(answer.raw()).isEqualTo("6000");
        assertThat(answer.text("stop_loss_price")).isEqualTo("48000");
        assertThat(answer.text("take_profit_price")).isEqualTo("53000");
        assertThat(answer.text("risk_reward_ratio")).isEqualTo("1.5");
    }

    @Test
    void takesNumbersButNoTextsWithExponent() {
        String signal = "{'asset': 'X', 'signal_type': 'LONG', 'price': %s, 'confidence': 8e-1}";
        String portfolio = "{'total_equity': 1E+3, 'positions': {'X': 5e1}}";

        Answer number = assess(signal.formatted("5e-05"), portfolio);

        // 2 % below 0.00005; 20 % of 1000, less 50 held
        assertThat(number.text("stop_loss_price")).as(number.raw()).isEqualTo("0.000049");
        assertThat(number.text("notional")).isEqualTo("150");
        assertThat(assess(signal.formatted("'5e-05'"), portfolio).texts("errors", "field"))
                .containsExactly("signal.price");
        assertThat(assess(signal.formatted("1e12"), portfolio).texts("errors", "field"))
                .containsExactly("signal.price");
    }

    @Test
    void namesEveryWrongFieldOfAllParts() {
        Answer answer =
                post(
                        "{'signal': {'asset': 'BTC', 'price': 0, 'confidence': 1.5},"
                                + " 'portfolio': {'total_equity': -1, 'positions': {'ETH': 'x'}},"
                                + " 'config': {'max_drawdown_percent': 101}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.texts("errors", "field"))
                .containsExactlyInAnyOrder(
                        "signal.signal_type",
                        "signal.price",
                        "signal.confidence",
                        "portfolio.total_equity",
                        "portfolio.positions.ETH",
                        "config.max_drawdown_percent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                          | 422 | invalid       | signal",
                "{'signal': %s}                              | 422 | invalid       | portfolio",
                "{'signal': %s, 'portfolio': {'equity': 5}}  | 400 | unknown_field | portfolio.equity",
                "{'signal': %s, 'portfolio': {'cash': true}} | 422 | invalid       | portfolio.cash",
                "{'signal': 5, 'portfolio': {}}              | 422 | invalid       | signal",
                "{'signal': %s,                              | 400 | malformed     | signal"
            })
    void refusesBodiesOfAnotherShape(String body, int status, String code, String field) {
        Answer answer = post(body.formatted(BTC));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.texts("errors", "field")).contains(field);
    }

    @Test
    void asksForTargetThatItCannotReckon() {
        Answer answer =
                assess(
                        "{'asset': 'BTC', 'signal_type': 'SHORT', 'price': 100, 'confidence': 1,"
                                + " 'stop_loss': 150}",
                        EQUITY);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("calculation");
        assertThat(answer.text("errors.0.field")).isEqualTo("signal.take_profit");
    }

    @Test
    void goesOnAfterFaultySignalsOfBatch() {
        Answer answer =
                batch(
                        BTC
                                + ", {'signal_id': 's-2', 'asset': 'ETH', 'signal_type': 'HOLD',"
                                + " 'price': 'x', 'confidence': 1}"
                                + ", {'signal_id': 's-3', 'asset': 'ETH', 'signal_type': 'SHORT',"
                                + " 'price': 100, 'confidence': 1, 'stop_loss': 150}"
                                + ", {'asset': 'ETH', 'signal_type': 'SHORT', 'price': '2000',"
                                + " 'confidence': 0.5}");

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.body().size()).isEqualTo(4);
        assertThat(answer.text("0.position_size")).isEqualTo("0.4");
        assertThat(answer.text("1.signal_id")).isEqualTo("s-2");
        assertThat(answer.text("1.error.field")).isEqualTo("signal_type");
        assertThat(answer.texts("1.errors", "field")).containsExactly("signal_type", "price");
        assertThat(answer.text("2.error.kind")).isEqualTo("calculation");
        assertThat(answer.text("3.signal_id")).isEqualTo("null");
        // 20 % of equity
        assertThat(answer.text("3.position_size")).isEqualTo("10");
    }

    @Test
    void goesOnAfterSignalsOfAnotherShape() {
        Answer answer =
                batch(
                        String.join(
                                ",",
                                "{'signal_id': 'w', 'asset': 'X', 'price': true, 'timestamp': {}}",
                                "{'signal_id': 'w', 'price': [1], 'lots': {'a': [1]}}",
                                "null",
                                "5",
                                "[" + BTC + "]",
                                "{'signal': {'signal_id': 'w', 'price': true}}",
                                "{'signal': 5, 'portfolio': {'cash': []}, 'config': {'stop': 1}}",
                                "{'signal': " + BTC + ", 'portfolio': {'positions': {'A': {}}}}",
                                BTC));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.body().size()).isEqualTo(9);
        assertThat(answer.text("0.signal_id")).isEqualTo("w");
        assertThat(answer.texts("0.errors", "field")).containsExactly("price", "timestamp");
        assertThat(answer.text("0.error.message")).isEqualTo("must be a text or a number");
        assertThat(answer.texts("1.errors", "field")).containsExactly("price", "lots");
        assertThat(answer.text("1.errors.1.message")).isEqualTo("is not a known field");
        assertThat(answer.text("2.error.field")).isEqualTo("signal");
        assertThat(answer.text("2.signal_id")).isEqualTo("null");
        assertThat(answer.text("3.error.message")).isEqualTo("must be an object");
        assertThat(answer.text("4.error.message")).isEqualTo("must be an object");
        assertThat(answer.text("5.signal_id")).isEqualTo("w");
        assertThat(answer.texts("5.errors", "field")).containsExactly("price");
        assertThat(answer.texts("6.errors", "field")).containsExactly("signal", "cash", "stop");
        assertThat(answer.texts("6.errors", "kind"))
                .containsExactly("validation", "validation", "configuration");
        assertThat(answer.texts("7.errors", "field")).containsExactly("positions.A");
        assertThat(answer.text("8.position_size")).isEqualTo("0.4");
    }

    @Test
    void refusesBatchWhoseCommonPartsAreOfAnotherShape() {
        Answer answer =
                api.post(
                        "/risk/assess/batch",
                        json("{'signals': [5], 'portfolio': {'cash': true}, 'lots': 1}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("errors", "field")).containsExactly("portfolio.cash", "lots");
    }

    @Test
    void measuresSignalsOfBatchByWhatTheyBring() {
        Answer answer =
                api.post(
                        "/risk/assess/batch",
                        json(
                                ("{'signals': [{'signal': %s, 'portfolio': {'total_equity': 1000}},"
                                                + "{'signal': %s, 'portfolio': {'cash': 5}, 'config':"
                                                + " {'reward_ratio': 0}},"
                                                + "{'signal': %s, 'portfolio': {'total_equity': 1},"
                                                + " 'asset': 'ETH'},"
                                                + "{'asset': 'ETH', 'portfolio': {'total_equity': 1}}]}")
                                        .formatted(BTC, BTC, BTC)));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        // 20 % of 1000
        assertThat(answer.text("0.notional")).isEqualTo("200");
        assertThat(answer.texts("1.errors", "field"))
                .containsExactly("total_equity", "reward_ratio");
        assertThat(answer.texts("1.errors", "kind")).containsExactly("validation", "configuration");
        assertThat(answer.text("2.error.field")).isEqualTo("asset");
        assertThat(answer.text("3.error.field")).isEqualTo("signal");
    }

    @Test
    void asksForPortfolioOfBatchWhoseSignalsBringNone() {
        Answer none = api.post("/risk/assess/batch", json("{'signals': [" + BTC + "]}"));
        Answer bad =
                api.post(
                        "/risk/assess/batch",
                        json(
                                "{'signals': ["
                                        + BTC
                                        + "], 'portfolio': {'cash': 1}, 'config':"
                                        + " {'reward_ratio': -1}}"));

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.texts("errors", "field")).containsExactly("portfolio");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.texts("errors", "field"))
                .containsExactly("portfolio.total_equity", "config.reward_ratio");
    }

    @Test
    void takesTenThousandSignalsAndNotOneMore() {
        String small = "{'asset':'BTC','signal_type':'LONG','price':1,'confidence':1}";

        Answer most = batch(String.join(",", Collections.nCopies(10_000, small)));
        Answer more = batch(String.join(",", Collections.nCopies(10_001, small)));

        assertThat(most.status()).as(most.raw()).isEqualTo(200);
        assertThat(most.body().size()).isEqualTo(10_000);
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.texts("errors", "message")).containsExactly("must be 1 to 10000");
        assertThat(batch("").texts("errors", "field")).containsExactly("signals");
        assertThat(batch(" ".repeat(2_100_000)).status()).isEqualTo(413);
    }

    @Test
    void letsInWhoeverIsSignedInAndNobodyElse() {
        TestServer server = TestServer.shared();
        String body = json("{'signal': " + BTC + ", 'portfolio': " + EQUITY + "}");

        List<Integer> statuses =
                List.of(server.owner(), server.api(), server.feed()).stream()
                        .map(caller -> caller.post("/risk/assess", body).status())
                        .toList();

        assertThat(statuses).containsExactly(200, 401, 403);
        assertThat(server.api().post("/risk/assess/batch", "{}").status()).isEqualTo(401);
    }

    private static Answer assess(String signal, String portfolio) {
        return post("{'signal': " + signal + ", 'portfolio': " + portfolio + "}");
    }

    private static Answer post(String body) {
        return api.post("/risk/assess", json(body));
    }

    private static Answer batch(String signals) {
        return api.post(
                "/risk/assess/batch",
                json("{'signals': [" + signals + "], 'portfolio': " + EQUITY + "}"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
