package io.gatehouse.bootstrap.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 0.02 BTC bought at 50,000, 0.02 at 52,000, 0.03 sold at 51,000. */
class LotsAndTaxIT {
    private Trader ada;

    @BeforeEach
    void trade() {
        ada = Trader.join(TestServer.shared());
        order("50000", "BUY", "0.02", ", 'stop_loss': '45000'");
        order("52000", "BUY", "0.02", ", 'stop_loss': '45000'");
        order("51000", "SELL", "0.03", ", 'reduce_only': true");
    }

    @ParameterizedTest
    @CsvSource({
        // What is left of 0.04 after 0.03, and its cost beside the bid of 51,000.
        "FIFO,    52000, -10",
        "LIFO,    50000, 10",
        "AVERAGE, 51000, 0"
    })
    void listsOpenLotsByTheMethod(String method, String price, String unrealized) {
        Answer lots = ada.api().get("/lots?method=" + method);

        assertThat(lots.texts("data", "instrument")).containsExactly("BTC");
        assertThat(lots.text("data.0.side")).isEqualTo("LONG");
        assertThat(lots.plain("data.0.quantity")).isEqualTo("0.01");
        assertThat(lots.plain("data.0.price")).isEqualTo(price);
        assertThat(lots.plain("data.0.current_price")).isEqualTo("51000");
        assertThat(lots.decimal("data.0.unrealized_pnl")).isEqualByComparingTo(unrealized);
        assertThat(lots.text("data.0.holding_days")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        // 0.02 x 1000 - 0.01 x 1000; -0.02 x 1000 + 0.01 x 1000; 0.03 x 0
        "FIFO,    2, 10",
        "LIFO,    2, -10",
        "AVERAGE, 1, 0"
    })
    void reportsWhatWasRealizedByTheMethod(String method, int lots, String net) {
        Answer report = ada.api().get("/tax/realized?method=" + method);

        assertThat(report.text("method")).isEqualTo(method);
        assertThat(report.at("data").size()).isEqualTo(lots);
        assertThat(report.decimal("totals.net")).isEqualByComparingTo(net);
        assertThat(report.decimal("totals.short_term")).isEqualByComparingTo(net);
        assertThat(report.decimal("totals.long_term")).isZero();
        assertThat(report.text("data.0.term")).isEqualTo("SHORT");
        assertThat(report.text("data.0.holding_days")).isEqualTo("0");
    }

    @Test
    void realizedPnlByFifoIsThatOfEachLot() {
        Answer report = ada.api().get("/tax/realized");

        assertThat(report.texts("data", "open_price")).hasSize(2);
        assertThat(report.plain("data.0.open_price")).isEqualTo("50000");
        assertThat(report.plain("data.0.quantity")).isEqualTo("0.02");
        assertThat(report.plain("data.0.realized_pnl_base")).isEqualTo("20");
        assertThat(report.plain("data.0.net_at_close_rate")).isEqualTo("20");
        assertThat(report.plain("data.0.net_at_both_rates")).isEqualTo("20");
        assertThat(report.plain("data.1.open_price")).isEqualTo("52000");
        assertThat(report.plain("data.1.gross")).isEqualTo("-10");
        assertThat(report.plain("totals.gains")).isEqualTo("20");
        assertThat(report.plain("totals.losses")).isEqualTo("-10");
        assertThat(report.text("totals.lots")).isEqualTo("2");
    }

    @Test
    void pagesAndFiltersWhatWasRealized() {
        Answer first = ada.api().get("/tax/realized?limit=1");
        Answer rest = ada.api().get("/tax/realized?cursor=" + first.text("next_cursor"));

        assertThat(first.at("data").size()).isEqualTo(1);
        assertThat(rest.texts("data", "open_price")).hasSize(1);
        assertThat(rest.plain("data.0.open_price")).isEqualTo("52000");
        assertThat(rest.plain("totals.net")).isEqualTo("10");
        assertThat(ada.api().get("/tax/realized?to=2020-01-01T00:00:00Z").plain("totals.lots"))
                .isEqualTo("0");
        assertThat(ada.api().get("/tax/realized?instrument=ETH").at("data").size()).isZero();
    }

    @Test
    void flagsTheLossThatARecentPurchaseWouldDisallow() {
        // By FIFO the lot of 52,000 is left; the purchase at 50,000 lies within 30 days of now.
        Answer harvest = ada.api().get("/tax/harvest");

        assertThat(harvest.at("data").size()).isEqualTo(1);
        assertThat(harvest.plain("data.0.lot.price")).isEqualTo("52000");
        assertThat(harvest.plain("data.0.lot.unrealized_pnl")).isEqualTo("-10");
        assertThat(harvest.text("data.0.wash_sale")).isEqualTo("true");
        assertThat(harvest.at("data.0.triggered_by").size()).isEqualTo(1);
        assertThat(harvest.plain("data.0.triggered_by.0.price")).isEqualTo("50000");
        assertThat(ada.api().get("/tax/harvest?method=LIFO").at("data").size()).isZero();
    }

    @Test
    void aLotAloneIsNoPurchaseOfItsOwn() {
        Trader eve = Trader.join(TestServer.shared());
        eve.quote("ETH", "2000", "2000");
        eve.placed(
                "{'instrument': 'ETH', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '1',"
                        + " 'stop_loss': '1800'}");
        eve.quote("ETH", "1990", "1990");

        Answer harvest = eve.api().get("/tax/harvest");

        assertThat(harvest.plain("data.0.lot.unrealized_pnl_base")).isEqualTo("-10");
        assertThat(harvest.text("data.0.wash_sale")).isEqualTo("false");
        assertThat(harvest.at("data.0.triggered_by").size()).isZero();
    }

    @Test
    void showsNobodyElsesLots() {
        Trader eve = Trader.join(TestServer.shared());
        for (String path : new String[] {"/lots", "/tax/realized", "/tax/harvest"}) {
            assertThat(eve.api().get(path + "?account_id=" + ada.account()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/lots?method=HIFO, method",
        "/tax/realized?method=fifo1, method",
        "/tax/realized?from=2026-03-02T09:00:00Z&to=2026-03-01T09:00:00Z, from",
        "/tax/realized?cursor=nonsense, cursor",
        "/tax/realized?instrument=%20, instrument",
        "/tax/harvest?limit=0, limit",
        "/lots?cursor=!!, cursor"
    })
    void refusesQuestionsThatCannotBe(String path, String field) {
        Answer answer = ada.api().get(path);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    private void order(String price, String side, String quantity, String more) {
        ada.quote("BTC", price, price);
        ada.placed(
                "{'instrument': 'BTC', 'side': '%s', 'order_type': 'MARKET', 'quantity': '%s', 'client_order_id': '%s'%s}"
                        .formatted(side, quantity, "at-" + price, more));
    }
}
