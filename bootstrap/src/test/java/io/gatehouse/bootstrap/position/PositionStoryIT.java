package io.gatehouse.bootstrap.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long, short, flipped and closed, at figures that can be checked by hand. */
class PositionStoryIT {
    private static final String MARKET =
            "{'instrument': '%s', 'side': '%s', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '%s'}";

    private Trader ada;

    @BeforeEach
    void join() {
        ada = Trader.join(TestServer.shared());
        ada.quote("BTC", "50000", "50000");
        ada.quote("ETH", "2000", "2000");
    }

    /** Bought at the ask of 50,000, worth the bid of 50,100: 0.1 x 100 = 10 more. */
    @Test
    void showsAPositionAtItsMark() {
        ada.placed(MARKET.formatted("BTC", "BUY", "0.1", "49000"));
        ada.quote("BTC", "50100", "50200");

        Answer position = ada.api().get("/positions/BTC");

        assertThat(position.status()).isEqualTo(200);
        assertThat(position.text("account_id")).isEqualTo(ada.account());
        assertThat(position.text("instrument")).isEqualTo("BTC");
        assertThat(position.text("side")).isEqualTo("LONG");
        assertThat(position.decimal("quantity")).isEqualByComparingTo("0.1");
        assertThat(position.decimal("avg_price")).isEqualByComparingTo("50000");
        assertThat(position.decimal("current_price")).isEqualByComparingTo("50100");
        assertThat(position.decimal("market_value")).isEqualByComparingTo("5010");
        assertThat(position.decimal("unrealized_pnl")).isEqualByComparingTo("10");
        assertThat(position.decimal("realized_pnl")).isZero();
        assertThat(position.decimal("stop_loss")).isEqualByComparingTo("49000");
        assertThat(position.text("target_price")).isEqualTo("null");
        assertThat(position.text("delta")).isEqualTo("null");
        assertThat(position.at("price_age_seconds").isNumber()).isTrue();
        assertThat(ada.api().get("/positions").texts("data", "position_id"))
                .containsExactly(position.text("position_id"));
    }

    /** (0.1 x 50,000 + 0.05 x 50,300) / 0.15 = 50,100. */
    @Test
    void averagesWhatIsAdded() {
        ada.placed(MARKET.formatted("BTC", "BUY", "0.1", "49000"));
        ada.quote("BTC", "50300", "50300");
        ada.placed(MARKET.formatted("BTC", "BUY", "0.05", "49000"));

        Answer position = ada.api().get("/positions/BTC");

        assertThat(position.decimal("quantity")).isEqualByComparingTo("0.15");
        assertThat(position.decimal("avg_price")).isEqualByComparingTo("50100");
        assertThat(ada.api().get("/trades?status=open").at("data").size()).isEqualTo(1);
    }

    /** Short at 50,000, 0.1 covered and 0.05 bought at 49,900, sold at 50,100: 10 and 10. */
    @Test
    void goesShortFlipsAndCloses() {
        ada.placed(MARKET.formatted("BTC", "SELL", "0.1", "51000"));
        Answer held = ada.api().get("/positions/BTC");
        assertThat(held.text("side")).isEqualTo("SHORT");
        assertThat(held.decimal("quantity")).isEqualByComparingTo("-0.1");
        assertThat(held.decimal("market_value")).isEqualByComparingTo("-5000");

        ada.quote("BTC", "49900", "49900");
        ada.placed(MARKET.formatted("BTC", "BUY", "0.15", "49000"));
        Answer flipped = ada.api().get("/positions/BTC");
        assertThat(flipped.text("side")).isEqualTo("LONG");
        assertThat(flipped.decimal("quantity")).isEqualByComparingTo("0.05");
        assertThat(flipped.decimal("avg_price")).isEqualByComparingTo("49900");
        assertThat(flipped.text("position_id")).isNotEqualTo(held.text("position_id"));

        ada.quote("BTC", "50100", "50100");
        Answer closed = ada.api().delete("/positions/BTC");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.texts("data", "status")).containsExactly("FILLED");
        assertThat(closed.text("data.0.side")).isEqualTo("SELL");
        assertThat(closed.text("data.0.order_type")).isEqualTo("MARKET");
        assertThat(closed.text("data.0.reduce_only")).isEqualTo("true");
        assertThat(closed.decimal("data.0.average_fill_price")).isEqualByComparingTo("50100");
        assertThat(ada.api().get("/positions/BTC").status()).isEqualTo(404);
        assertThat(ada.api().delete("/positions/BTC").status()).isEqualTo(404);

        Answer trades = ada.api().get("/trades?status=closed");
        assertThat(trades.texts("data", "direction")).containsExactly("LONG", "SHORT");
        assertThat(trades.decimal("data.0.pnl")).isEqualByComparingTo("10");
        assertThat(trades.decimal("data.0.entry_price")).isEqualByComparingTo("49900");
        assertThat(trades.decimal("data.0.exit_price")).isEqualByComparingTo("50100");
        assertThat(trades.decimal("data.0.quantity")).isEqualByComparingTo("0.05");
        assertThat(trades.decimal("data.1.pnl")).isEqualByComparingTo("10");
        assertThat(trades.decimal("data.1.quantity")).isEqualByComparingTo("0.1");
        assertThat(trades.text("data.1.trade_id")).isEqualTo(held.text("position_id"));
    }

    @Test
    void closesEverythingAtOnce() {
        ada.placed(MARKET.formatted("BTC", "BUY", "0.1", "49000"));
        ada.placed(MARKET.formatted("ETH", "SELL", "1", "2100"));

        Answer closed = ada.api().delete("/positions");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.texts("data", "instrument")).containsExactly("BTC", "ETH");
        assertThat(closed.texts("data", "side")).containsExactly("SELL", "BUY");
        assertThat(closed.texts("data", "status")).containsExactly("FILLED", "FILLED");
        assertThat(ada.api().get("/positions").at("data").size()).isZero();
        assertThat(ada.api().delete("/positions").at("data").size()).isZero();
    }

    @Test
    void opensAndClosesOnlyAsTheActionSays() {
        Answer nothing = act("SELL_TO_CLOSE", "0.1");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("code")).isEqualTo("invalid_action");
        assertThat(nothing.text("errors.0.field")).isEqualTo("action");
        assertThat(ada.api().get("/orders").at("data").size()).isZero();

        assertThat(act("BUY_TO_OPEN", "0.1").text("side")).isEqualTo("BUY");
        assertThat(act("SELL_TO_OPEN", "0.1").text("code")).isEqualTo("invalid_action");
        assertThat(act("BUY_TO_CLOSE", "0.1").text("code")).isEqualTo("invalid_action");
        Answer closing = act("SELL_TO_CLOSE", "0.1");
        assertThat(closing.text("status")).isEqualTo("FILLED");
        assertThat(closing.text("reduce_only")).isEqualTo("true");
    }

    private Answer act(String action, String quantity) {
        return ada.place(
                ("{'instrument': 'BTC', 'action': '%s', 'order_type': 'MARKET', 'quantity': '%s',"
                                + " 'stop_loss': '49000'}")
                        .formatted(action, quantity));
    }

    @Test
    void keepsThePositionsOfOthersApart() {
        ada.placed(MARKET.formatted("BTC", "BUY", "0.1", "49000"));
        Trader eve = Trader.join(ada.server());

        assertThat(eve.api().get("/positions/BTC").status()).isEqualTo(404);
        assertThat(eve.api().delete("/positions/BTC").status()).isEqualTo(404);
        assertThat(eve.api().get("/fills").at("data").size()).isZero();
        for (String path : new String[] {"/positions", "/positions/BTC", "/fills", "/trades"}) {
            assertThat(eve.api().get(path + "?account_id=" + ada.account()).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(eve.api().delete("/positions?account_id=" + ada.account()).status())
                .isEqualTo(404);
    }
}
