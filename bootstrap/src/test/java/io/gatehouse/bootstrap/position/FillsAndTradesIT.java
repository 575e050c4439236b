package io.gatehouse.bootstrap.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0.1 BTC bought at 50,000 and 0.06 of it sold at 50,500; then 1 ETH bought at 2,000. */
class FillsAndTradesIT {
    private static final String MARKET =
            "{'instrument': '%s', 'side': '%s', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '%s'}";

    private Trader ada;
    private String bought = "";

    @BeforeEach
    void trade() {
        ada = Trader.join(TestServer.shared());
        ada.quote("BTC", "49990", "50000");
        ada.quote("ETH", "2000", "2000");
        bought = ada.placed(MARKET.formatted("BTC", "BUY", "0.1", "49000"));
        ada.quote("BTC", "50500", "50510");
        ada.placed(MARKET.formatted("BTC", "SELL", "0.06", "51000"));
        ada.placed(MARKET.formatted("ETH", "BUY", "1", "1900"));
    }

    @Test
    void listsFillsNewestFirst() {
        Answer fills = ada.api().get("/fills");

        assertThat(fills.texts("data", "instrument")).containsExactly("ETH", "BTC", "BTC");
        assertThat(fills.texts("data", "side")).containsExactly("BUY", "SELL", "BUY");
        assertThat(fills.text("data.2.order_id")).isEqualTo(bought);
        assertThat(fills.decimal("data.2.quantity")).isEqualByComparingTo("0.1");
        assertThat(fills.decimal("data.2.price")).isEqualByComparingTo("50000");
        assertThat(fills.decimal("data.2.requested_price")).isEqualByComparingTo("50000");
        assertThat(fills.decimal("data.2.fee")).isZero();
        assertThat(fills.decimal("data.2.fx_rate")).isEqualByComparingTo("1");
        assertThat(fills.text("data.2.broker")).isEqualTo("paper");
        assertThat(fills.text("data.1.trade_id")).isEqualTo(fills.text("data.2.trade_id"));
        assertThat(fills.decimal("data.1.price")).isEqualByComparingTo("50500");
    }

    @Test
    void pagesAndFiltersFills() {
        Answer first = ada.api().get("/fills?limit=2");
        Answer rest = ada.api().get("/fills?limit=2&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "instrument")).containsExactly("ETH", "BTC");
        assertThat(rest.texts("data", "order_id")).containsExactly(bought);
        assertThat(rest.text("next_cursor")).isEqualTo("null");
        assertThat(ada.api().get("/fills?instrument=ETH").at("data").size()).isEqualTo(1);
        assertThat(ada.api().get("/fills?to=2026-01-01T00:00:00Z").at("data").size()).isZero();
        assertThat(ada.api().get("/fills?from=2026-01-01T00:00:00Z").at("data").size())
                .isEqualTo(3);
    }

    @Test
    void showsAnOpenTradeWithoutAResult() {
        Answer trades = ada.api().get("/trades?status=open&instrument=BTC");

        assertThat(trades.texts("data", "direction")).containsExactly("LONG");
        assertThat(trades.decimal("data.0.quantity")).isEqualByComparingTo("0.1");
        assertThat(trades.decimal("data.0.entry_price")).isEqualByComparingTo("50000");
        assertThat(trades.decimal("data.0.exit_price")).isEqualByComparingTo("50500");
        assertThat(trades.text("data.0.pnl")).isEqualTo("null");
        assertThat(trades.text("data.0.closed_at")).isEqualTo("null");
        assertThat(trades.text("data.0.duration_seconds")).isEqualTo("null");
        assertThat(ada.api().get("/trades?status=closed").at("data").size()).isZero();
    }

    /** 0.06 x 500 + 0.04 x 400 = 46. */
    @Test
    void showsAClosedTradeWithItsResult() {
        ada.quote("BTC", "50400", "50410");
        ada.api().delete("/positions/BTC");

        Answer trades = ada.api().get("/trades?status=closed");

        assertThat(trades.texts("data", "instrument")).containsExactly("BTC");
        assertThat(trades.decimal("data.0.pnl")).isEqualByComparingTo("46");
        assertThat(trades.decimal("data.0.fees")).isZero();
        assertThat(trades.decimal("data.0.exit_price")).isEqualByComparingTo("50460");
        assertThat(trades.at("data.0.duration_seconds").isNumber()).isTrue();
        assertThat(ada.api().get("/trades").texts("data", "instrument"))
                .containsExactly("ETH", "BTC");
        assertThat(ada.api().get("/trades?status=open").texts("data", "instrument"))
                .containsExactly("ETH");
    }

    /** Long 0.1 from 50,000 with a stop at 49,000; quoted between 49,500 and 50,500. */
    @Test
    void measuresHowFarATradeWent() {
        ada.quote("BTC", "49500", "49510");
        ada.quote("BTC", "50400", "50410");
        ada.api().delete("/positions/BTC");
        ada.quote("BTC", "30000", "30010");

        Answer trades = ada.api().get("/trades?status=closed");

        // 0.1 x -500; 0.1 x 500; 46 of 0.1 x 1000
        assertThat(trades.decimal("data.0.mae")).isEqualByComparingTo("-50");
        assertThat(trades.decimal("data.0.mfe")).isEqualByComparingTo("50");
        assertThat(trades.decimal("data.0.r_multiple")).isEqualByComparingTo("0.46");
        assertThat(ada.api().get("/trades?status=open").text("data.0.r_multiple"))
                .isEqualTo("null");
    }

    /** The begin of a span belongs to it, its end does not. */
    @Test
    void filtersTradesByWhenTheyBegan() {
        String began = ada.api().get("/trades?instrument=ETH").text("data.0.opened_at");

        assertThat(ada.api().get("/trades?from=" + began).texts("data", "instrument"))
                .containsExactly("ETH");
        assertThat(ada.api().get("/trades?to=" + began).texts("data", "instrument"))
                .containsExactly("BTC");
    }

    @Test
    void findsTheFillsOfAnOrderAndOfATrade() {
        String trade = ada.api().get("/trades?instrument=BTC").text("data.0.trade_id");

        assertThat(ada.api().get("/fills?order_id=" + bought).texts("data", "price"))
                .containsExactly("50000");
        assertThat(ada.api().get("/fills?trade_id=" + trade).texts("data", "instrument"))
                .containsExactly("BTC", "BTC");
        assertThat(ada.api().get("/fills?order_id=" + trade).at("data").size()).isZero();
    }

    @Test
    void pagesPositionsBySymbol() {
        Answer first = ada.api().get("/positions?limit=1");
        Answer rest = ada.api().get("/positions?limit=1&cursor=" + first.text("next_cursor"));

        assertThat(first.texts("data", "instrument")).containsExactly("BTC");
        assertThat(rest.texts("data", "instrument")).containsExactly("ETH");
        assertThat(rest.text("next_cursor")).isEqualTo("null");
    }

    @Test
    void pagesAnOrdersTimeline() {
        String events = "/orders/" + bought + "/events";
        Answer all = ada.api().get(events);
        Answer first = ada.api().get(events + "?limit=1");
        Answer rest = ada.api().get(events + "?cursor=" + first.text("next_cursor"));

        assertThat(first.at("data").size()).isEqualTo(1);
        assertThat(first.at("data.0")).isEqualTo(all.at("data.0"));
        assertThat(rest.at("data.0")).isEqualTo(all.at("data.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/trades?form=2026-01-01T00:00:00Z, form",
        "/fills?order=7, order",
        "/orders?side=BUY, side",
        "/audit?type=login, type",
        "/pnl?days=7, days",
        "/accounts?id=7, id",
        "/brokers?x, x"
    })
    void refusesFiltersThatItDoesNotKnow(String path, String parameter) {
        Answer answer = ada.api().get(path);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(400);
        assertThat(answer.text("errors.0.field")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/fills?instrument=btc, instrument",
        "/fills?from=yesterday, from",
        "/fills?to=2026-13-01T00:00:00Z, to",
        "/fills?limit=0, limit",
        "/fills?limit=501, limit",
        "/fills?cursor=nonsense, cursor",
        "/trades?status=half, status",
        "/trades?instrument=%20, instrument",
        "/trades?limit=x, limit",
        "/trades?from=now, from",
        "/trades?from=2026-03-02T09:00:00Z&to=2026-03-01T09:00:00Z, from",
        "/trades?cursor=!!, cursor",
        "/fills?order_id=1-1-1-1-1, order_id",
        "/orders?working=yes, working",
        "/fills?account_id=1-1-1-1-1, account_id",
        "/fills?account_id=1, account_id",
        "/positions?account_id=x, account_id"
    })
    void refusesQuestionsThatCannotBe(String path, String field) {
        Answer answer = ada.api().get(path);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }
}
