package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One order passes, then one of 12.5 % of the equity is denied where 10 % are allowed. */
class DecisionsIT {
    private static final String PATH = "/risk/decisions";
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '%s',"
                    + " 'price': 49990, 'stop_loss': '49000'}";

    private final Trader ada = Trader.join(TestServer.shared());
    private final Api api = ada.api();
    private final String placed;
    private final Answer denied;

    DecisionsIT() {
        ada.quote("BTC", "50000", "50000");
        placed = ada.placed(BUY.formatted("0.05"));
        denied = ada.place(BUY.formatted("0.25"));
    }

    @Test
    void listsThemNewestFirst() {
        Answer list = api.get(PATH);

        assertThat(list.texts("data", "approved")).containsExactly("false", "true");
        assertThat(list.texts("data", "order_id")).containsExactly(denied.text("order_id"), placed);
        assertThat(list.text("data.0.decision_id")).isEqualTo(denied.text("decision_id"));
        assertThat(list.texts("data", "sequence")).containsExactly("2", "1");
        assertThat(list.text("data.0.violations.0.check")).isEqualTo("portfolio_concentration");
        assertThat(list.at("data.1.violations").size()).isZero();
        assertThat(list.text("data.0.at")).endsWith("Z");
        assertThat(list.text("data.0.receipt")).isEqualTo("null");
    }

    @Test
    void pagesAndFilters() {
        Answer first = api.get(PATH + "?limit=1");
        Answer second = api.get(PATH + "?limit=1&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "approved")).containsExactly("false");
        assertThat(second.texts("data", "approved")).containsExactly("true");
        assertThat(second.text("next_cursor")).isEqualTo("null");
        assertThat(api.get(PATH + "?approved=true").texts("data", "order_id"))
                .containsExactly(placed);
        assertThat(api.get(PATH + "?approved=false").texts("data", "order_id"))
                .containsExactly(denied.text("order_id"));
    }

    @Test
    void filtersByOrder() {
        assertThat(api.get(PATH + "?order_id=" + placed).texts("data", "order_id"))
                .containsExactly(placed);
        assertThat(api.get(PATH + "?order_id=" + ada.account()).at("data").size()).isZero();
    }

    /** The begin of a span belongs to it, its end does not. */
    @Test
    void filtersByTime() {
        String at = api.get(PATH + "/" + denied.text("decision_id")).text("at");

        assertThat(api.get(PATH + "?from=" + at).texts("data", "approved"))
                .containsExactly("false");
        assertThat(api.get(PATH + "?to=" + at).texts("data", "approved")).containsExactly("true");
    }

    @Test
    void showsOneWithItsReceipt() {
        Answer shown = api.get(PATH + "/" + denied.text("decision_id"));

        assertThat(shown.status()).as(shown.raw()).isEqualTo(200);
        assertThat(shown.text("order_id")).isEqualTo(denied.text("order_id"));
        assertThat(shown.text("approved")).isEqualTo("false");
        assertThat(shown.at("violations")).isEqualTo(denied.at("violations"));
        assertThat(shown.plain("max_quantity")).isEqualTo(denied.plain("max_quantity"));
        assertThat(shown.text("hash")).hasSize(64);
        assertThat(shown.text("receipt.id")).isEqualTo(denied.text("decision_id"));
        assertThat(shown.text("receipt.account")).isEqualTo(ada.account());
        assertThat(shown.text("receipt.ticket.quantity")).isEqualTo("0.25");
        assertThat(shown.text("receipt.decision.binding")).isEqualTo("portfolio_concentration");
        assertThat(shown.text("receipt.profile")).isEqualTo("1");
    }

    @Test
    void makesThemAgainFromTheirReceipts() {
        ada.quote("BTC", "10000", "10000");
        String passed = api.get(PATH + "?approved=true").text("data.0.decision_id");

        Answer one = api.get(PATH + "/" + passed + "/replay");
        Answer other = api.get(PATH + "/" + denied.text("decision_id") + "/replay");

        assertThat(one.status()).as(one.raw()).isEqualTo(200);
        assertThat(one.text("identical")).isEqualTo("true");
        assertThat(one.text("decision.approved")).isEqualTo("true");
        assertThat(one.plain("decision.quantity")).isEqualTo("0.05");
        assertThat(one.text("decision.max_quantity")).isEqualTo("null");
        assertThat(one.at("differences").size()).isZero();
        assertThat(other.text("decision_id")).isEqualTo(denied.text("decision_id"));
        assertThat(other.text("identical")).isEqualTo("true");
        assertThat(other.text("decision.approved")).isEqualTo("false");
        assertThat(other.text("decision.binding_check")).isEqualTo("portfolio_concentration");
        assertThat(other.at("decision.violations")).isEqualTo(denied.at("violations"));
        assertThat(other.text("decision.quantity")).isEqualTo("null");
    }

    @Test
    void hidesThemFromOthers() {
        Trader eve = Trader.join(ada.server());
        String one = PATH + "/" + denied.text("decision_id");
        String account = "?account_id=" + ada.account();

        assertThat(eve.api().get(one).status()).isEqualTo(404);
        assertThat(eve.api().get(one + account).status()).isEqualTo(404);
        assertThat(eve.api().get(one + "/replay").status()).isEqualTo(404);
        assertThat(eve.api().get(one + "/replay" + account).status()).isEqualTo(404);
        assertThat(api.anonymous().get(one + "/replay").status()).isEqualTo(401);
        assertThat(ada.server().feed().get(one + "/replay").status()).isEqualTo(403);
        assertThat(eve.api().get(PATH + account).status()).isEqualTo(404);
        assertThat(eve.api().get(PATH).at("data").size()).isZero();
        assertThat(api.anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(ada.server().feed().get(one).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7", "00000000-0000-0000-0000-000000000000"})
    void knowsNoneByOtherIds(String id) {
        assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(api.get(PATH + "/" + id + "/replay").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved=yes",
                "approved=TRUE",
                "approved=1",
                "order_id=7",
                "from=yesterday",
                "to=2026-03-02",
                "from=2026-03-02T09:00:00Z&to=2026-03-02T09:00:00Z",
                "limit=0",
                "limit=501",
                "cursor=x",
                "account_id=x"
            })
    void refusesQuestionsThatCannotBe(String question) {
        Answer answer = api.get(PATH + "?" + question);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(question).startsWith(answer.text("errors.0.field") + "=");
    }
}
