package io.gatehouse.bootstrap.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.TreeSet;

/** MEDIUM: BTC may tie up 10 % of the equity of 100,000, a trade may lose 2 % of it at its stop. */
class OrderCheckIT {
    private static final String PATH = "/risk/validate";
    private static final String BUY =
            "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                    + " 'stop_loss': '49000', 'time_in_force': 'DAY'}";

    private final Trader ada = Trader.join(TestServer.shared());

    @BeforeEach
    void quote() {
        ada.quote("BTC", "50000", "50000");
    }

    @Test
    void answersWithTheWholeVerdict() {
        Set<String> fields = new TreeSet<>();
        check(BUY.formatted("0.1")).body().entries().forEach(field -> fields.add(field.getKey()));

        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "approved",
                        "passes",
                        "adjusted_quantity",
                        "max_quantity",
                        "binding_check",
                        "violations",
                        "checks",
                        "exposure",
                        "exposure_after",
                        "profile");
    }

    /** 0.1 x 50,000 = 5,000, half of what concentration admits. */
    @Test
    void approvesWhatPassesAndTellsTheRoomThereIs() {
        Answer passed = check(BUY.formatted("0.1"));

        assertThat(passed.status()).as(passed.raw()).isEqualTo(200);
        assertThat(passed.text("approved")).isEqualTo("true");
        assertThat(passed.text("passes")).isEqualTo("true");
        assertThat(passed.at("violations").size()).isZero();
        assertThat(passed.text("max_quantity")).isEqualTo("null");
        assertThat(passed.text("binding_check")).isEqualTo("null");
        assertThat(passed.text("adjusted_quantity")).isEqualTo("null");
        int concentration = passed.texts("checks", "check").indexOf("portfolio_concentration");
        String line = "checks." + concentration;
        assertThat(passed.text(line + ".result")).isEqualTo("PASSED");
        assertThat(passed.text(line + ".unit")).isEqualTo("percent");
        assertThat(passed.plain(line + ".limit")).isEqualTo("10");
        assertThat(passed.plain(line + ".projected")).isEqualTo("5");
        assertThat(passed.text("profile.risk_tolerance")).isEqualTo("MEDIUM");
        assertThat(passed.text("profile.version")).isEqualTo("1");
    }

    /** 0.25 x 50,000 = 12,500 is 12.5 % of the equity; 10 % of it buy 0.2. */
    @Test
    void deniesAsTheGateWouldAndStoresNothing() {
        Answer denied = check(BUY.formatted("0.25"));

        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.text("approved")).isEqualTo("false");
        assertThat(denied.text("passes")).isEqualTo("false");
        assertThat(denied.texts("violations", "check")).containsExactly("portfolio_concentration");
        assertThat(denied.plain("violations.0.projected")).isEqualTo("12.5");
        assertThat(denied.plain("violations.0.headroom")).isEqualTo("10");
        assertThat(denied.text("violations.0.message")).contains("exceeds limit");
        assertThat(denied.plain("max_quantity")).isEqualTo("0.2");
        assertThat(denied.text("binding_check")).isEqualTo("portfolio_concentration");
        assertThat(denied.texts("checks", "result")).contains("DENIED", "PASSED", "NOT_JUDGED");
        assertThat(ada.api().get("/orders").at("data").size()).isZero();
        assertThat(ada.api().get("/risk/decisions").at("data").size()).isZero();
        assertThat(ada.api().get("/audit?action_category=order").at("data").size()).isZero();
    }

    @Test
    void tellsTheSizeAtWhichItWouldBeAccepted() {
        Answer resized = check(BUY.formatted("0.25").replace("}", ", 'allow_resize': true}"));

        assertThat(resized.text("approved")).isEqualTo("true");
        assertThat(resized.plain("adjusted_quantity")).isEqualTo("0.2");
        assertThat(resized.plain("exposure_after.total_exposure")).isEqualTo("10000");
    }

    /** 0.1 x 50,000 = 5,000 are long; 0.04 of it sold leave 3,000, 0.1 sold leave nothing. */
    @Test
    void tellsExposureAsItIsAndAsItWouldBe() {
        ada.placed(BUY.formatted("0.1"));
        String sell =
                "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': %s}";

        Answer some = check(sell.formatted("0.04"));
        Answer all = check(sell.formatted("'0.1'"));

        assertThat(some.plain("exposure.total_exposure")).isEqualTo("5000");
        assertThat(some.plain("exposure.exposure_by_instrument.BTC")).isEqualTo("5000");
        assertThat(some.plain("exposure.exposure_by_direction.buy")).isEqualTo("5000");
        assertThat(some.plain("exposure.exposure_by_direction.sell")).isEqualTo("0");
        assertThat(some.text("exposure.open_positions_count")).isEqualTo("1");
        assertThat(some.plain("exposure_after.exposure_by_instrument.BTC")).isEqualTo("3000");
        assertThat(all.plain("exposure_after.total_exposure")).isEqualTo("0");
        assertThat(all.text("exposure_after.open_positions_count")).isEqualTo("0");
    }

    @Test
    void countsWhatIsShortAsAMagnitude() {
        String sell =
                "{'instrument': 'BTC', 'side': 'SELL', 'order_type': 'MARKET', 'quantity': 0.02,"
                        + " 'stop_loss': 51000}";

        Answer shorted = check(sell);

        assertThat(shorted.text("approved")).as(shorted.raw()).isEqualTo("true");
        assertThat(shorted.plain("exposure_after.exposure_by_instrument.BTC")).isEqualTo("-1000");
        assertThat(shorted.plain("exposure_after.exposure_by_direction.sell")).isEqualTo("1000");
        assertThat(shorted.plain("exposure_after.total_exposure")).isEqualTo("1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "instrument|'NOSUCH'|422",
                "instrument|'btc'|422",
                "quantity|0|422",
                "quantity|-1|422",
                "quantity|'NaN'|422",
                "quantity|1e400|422",
                "quantity|null|422",
                "order_type|'market'|422",
                "side|'buy'|422",
                "action|'SELL_TO_CLOSE'|422",
                "price|50000|422",
                "stop_loss|-1|422",
                "risk_amount|-1|422",
                "leverage|5|400"
            })
    void namesTheFieldThatIsWrong(String field, String value, int status) {
        String good = BUY.formatted("0.1").replaceFirst("'%s': '[^']*',? ?".formatted(field), "");

        Answer answer = check(good.replaceFirst("^\\{", "{'%s': %s, ".formatted(field, value)));

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.texts("errors", "field")).contains(field);
    }

    @Test
    void holdsAnOrderToItsAction() {
        Answer answer =
                check(
                        "{'instrument': 'BTC', 'action': 'SELL_TO_CLOSE', 'order_type': 'MARKET',"
                                + " 'quantity': 0.1}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("invalid_action");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{|400", "``|400", "[]|422", "7|422"})
    void refusesWhatIsNoOrder(String body, int status) {
        assertThat(ada.api().post(PATH, body).status()).isEqualTo(status);
    }

    @Test
    void looksAtNobodyElsesAccount() {
        Trader eve = Trader.join(ada.server());
        String order = BUY.formatted("0.1").replace('\'', '"');

        assertThat(eve.api().post(PATH + "?account_id=" + ada.account(), order).status())
                .isEqualTo(404);
        assertThat(ada.server().feed().post(PATH, order).status()).isEqualTo(403);
        assertThat(ada.api().anonymous().post(PATH, order).status()).isEqualTo(401);
    }

    private Answer check(String order) {
        return ada.api().post(PATH, order.replace('\'', '"'));
    }
}
