package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** MEDIUM, 100,000 USD: BTC may tie up 10 %, gross notional may be 5 times the equity. */
class HeadroomIT {
    private final Trader ada = Trader.join(TestServer.shared());

    @BeforeEach
    void quote() {
        ada.quote("BTC", "50000", "50000");
    }

    @Test
    void tellsEveryLimitOfAFlatAccountOnce() {
        Answer headroom = ada.api().get("/risk/headroom");

        List<String> checks = headroom.texts("data", "check");
        assertThat(checks)
                .contains(
                        "portfolio_concentration",
                        "max_open_positions",
                        "leverage",
                        "risk_per_trade",
                        "max_daily_loss",
                        "max_weekly_loss",
                        "max_monthly_loss",
                        "max_drawdown",
                        "margin_buffer",
                        "insufficient_funds")
                .doesNotHaveDuplicates();
        // but for prices, which have an age
        List<String> units = headroom.texts("data", "unit");
        List<String> used = new ArrayList<>(headroom.texts("data", "used"));
        for (int i = units.size() - 1; i >= 0; i--) {
            if (units.get(i).equals("seconds")) {
                used.remove(i);
            }
        }
        assertThat(used).isNotEmpty().allMatch(one -> one.equals("0"));
        assertThat(headroom.text("next_cursor")).isEqualTo("null");
    }

    @Test
    void countsWhatIsHeldAndWhatIsWorking() {
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'LIMIT', 'quantity': '0.05',"
                        + " 'price': '48000', 'stop_loss': '47000', 'time_in_force': 'GTC'}");

        Answer headroom = ada.api().get("/risk/headroom");

        int row = headroom.texts("data", "check").indexOf("portfolio_concentration");
        String line = "data." + row + ".";
        // 5,000 held and 2,400 working, of 100,000
        assertThat(headroom.text(line + "instrument")).isEqualTo("BTC");
        assertThat(headroom.text(line + "scope")).isEqualTo("instrument");
        assertThat(headroom.text(line + "unit")).isEqualTo("percent");
        assertThat(headroom.decimal(line + "limit")).isEqualByComparingTo("10");
        assertThat(headroom.decimal(line + "used")).isEqualByComparingTo("5");
        assertThat(headroom.decimal(line + "reserved")).isEqualByComparingTo("2.4");
        assertThat(headroom.decimal(line + "headroom")).isEqualByComparingTo("2.6");
        assertThat(headroom.text(line + "resets_at")).isEqualTo("null");

        int day = headroom.texts("data", "check").indexOf("max_daily_loss");
        // 0.05 x 1,000 is lost at the working order's stop, of 5 % of 100,000
        assertThat(headroom.decimal("data." + day + ".headroom")).isEqualByComparingTo("4950");
        assertThat(headroom.text("data." + day + ".resets_at")).endsWith("T00:00:00Z");
    }

    @Test
    void namesTheGroupAndTellsBothSides() {
        ada.api()
                .patch(
                        "/risk/profile",
                        "{\"max_net_exposure_percent\": 50, \"max_direction_exposure_percent\": 60}");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '49000'}");

        Answer headroom = ada.api().get("/risk/headroom");

        int group = headroom.texts("data", "check").indexOf("max_correlation_exposure");
        assertThat(headroom.text("data." + group + ".group")).isEqualTo("crypto");
        assertThat(headroom.text("data." + group + ".side")).isEqualTo("null");
        // 5,000 long of 100,000: sales go through zero to the limit
        assertThat(left(headroom, "max_net_exposure", "BUY")).isEqualByComparingTo("45");
        assertThat(left(headroom, "max_net_exposure", "SELL")).isEqualByComparingTo("55");
        assertThat(left(headroom, "max_direction_exposure", "BUY")).isEqualByComparingTo("55");
        assertThat(left(headroom, "max_direction_exposure", "SELL")).isEqualByComparingTo("60");
    }

    @Test
    void comesInPages() {
        Answer whole = ada.api().get("/risk/headroom");
        Answer first = ada.api().get("/risk/headroom?limit=2");
        Answer second =
                ada.api().get("/risk/headroom?limit=500&cursor=" + first.text("next_cursor"));

        List<String> both = new ArrayList<>(first.texts("data", "check"));
        both.addAll(second.texts("data", "check"));
        assertThat(first.at("data").size()).isEqualTo(2);
        assertThat(both).isEqualTo(whole.texts("data", "check"));
    }

    /** Zm9v is "foo"; the other is no text. */
    @ParameterizedTest
    @ValueSource(strings = {"Zm9v", "garbage", "!"})
    void refusesACursorOfAnotherList(String cursor) {
        for (String list : List.of("/risk/headroom", "/api-keys")) {
            Answer refused = ada.api().get(list + "?cursor=" + cursor);

            assertThat(refused.status()).as(list + refused.raw()).isEqualTo(422);
            assertThat(refused.texts("errors", "field")).containsExactly("cursor");
        }
    }

    @Test
    void isNobodyElsesBusiness() {
        Trader bob = Trader.join(TestServer.shared());

        assertThat(bob.api().get("/risk/headroom?account_id=" + ada.account()).status())
                .isEqualTo(404);
        assertThat(ada.api().anonymous().get("/risk/headroom").status()).isEqualTo(401);
        assertThat(ada.api().get("/risk/headroom?account_id=nonsense").status()).isIn(400, 422);
    }

    private static BigDecimal left(Answer headroom, String check, String side) {
        List<String> checks = headroom.texts("data", "check");
        List<String> sides = headroom.texts("data", "side");
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).equals(check) && sides.get(i).equals(side)) {
                return headroom.decimal("data." + i + ".headroom");
            }
        }
        throw new AssertionError("No line of " + check + " for " + side);
    }
}
