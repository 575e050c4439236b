package io.gatehouse.bootstrap.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.persistence.testing.TestDatabase;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An account of 100,000 USD, long 0.1 BTC at 50,000 and 10 SPY at 500: 5,000 of each. BTC went up
 * and down by 2 % in turn for 40 days, SPY by 1 % the other way round.
 */
class ValueAtRiskIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final int RETURNS = 40;
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private static TestServer server;
    private static Trader ada;

    @BeforeAll
    static void hold() {
        // New York is open.
        server = TestServer.startAt(new MovableClock("2026-03-04T15:00:00Z"), TestDatabase.fresh());
        Answer imported =
                server.feed()
                        .postCsv(
                                "/bars",
                                "date,instrument,close\n"
                                        + swings("BTC", "51000", "50000")
                                        + swings("SPY", "495", "500"));
        assertThat(imported.text("accepted")).isEqualTo("82");
        ada = Trader.join(server);
        buyBoth(ada);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void echoesTheConfidenceToItsLastDigit() {
        assertThat(risk("?confidence=0.999999999999").text("confidence"))
                .isEqualTo("0.999999999999");
    }

    @Test
    void replaysHistoryOnWhatIsHeld() {
        Answer risk = risk("");

        // from 50,000 to 51,000 and 500 to 495 a gain of 100 - 50, back a loss of 98.04 - 50.51
        assertThat(risk.status()).as(risk.raw()).isEqualTo(200);
        assertThat(risk.text("method")).isEqualTo("historical");
        assertThat(risk.decimal("confidence")).isEqualByComparingTo("0.95");
        assertThat(risk.text("horizon_days")).isEqualTo("1");
        assertThat(figure(risk, "value_at_risk")).isCloseTo(47.534165, CLOSE);
        assertThat(figure(risk, "expected_shortfall")).isCloseTo(47.534165, CLOSE);
        assertThat(figure(risk, "value_at_risk_fraction")).isCloseTo(0.00047534165, CLOSE);
        assertThat(risk.texts("contributions", "instrument")).containsExactly("BTC", "SPY");
        assertThat(risk.texts("contributions", "currency")).containsExactly("USD", "USD");
        assertThat(figure(risk, "contributions.0.value_at_risk")).isCloseTo(98.039216, CLOSE);
        assertThat(figure(risk, "contributions.1.value_at_risk")).isCloseTo(-50.505051, CLOSE);
        assertThat(risk.decimal("contributions.1.exposure")).isEqualByComparingTo("5000");
        assertThat(risk.text("observations")).isEqualTo("40");
        assertThat(risk.text("from")).isEqualTo("2026-01-21");
        assertThat(risk.text("to")).isEqualTo("2026-03-01");
        assertThat(risk.text("reason")).isEqualTo("null");
        assertThat(risk.text("seed")).isEqualTo("null");
    }

    @Test
    void takesTheNormalDistributionForTheParametricFigure() {
        Answer risk = risk("?method=parametric&confidence=0.99");

        // gains of 50 and -47.534165 in turn deviate by 49.388344; 2.3263479 of it
        assertThat(figure(risk, "value_at_risk")).isCloseTo(114.894470, Offset.offset(1e-5));
        assertThat(figure(risk, "expected_shortfall")).isCloseTo(131.630518, Offset.offset(1e-5));
    }

    @Test
    void weighsTheNewestDaysMost() {
        Answer even = risk("?method=parametric");
        Answer weighed = risk("?method=ewma");

        // every day's gain is near 49, whichever counts
        assertThat(figure(weighed, "value_at_risk")).isBetween(78.0, 82.5);
        assertThat(figure(weighed, "value_at_risk")).isNotEqualTo(figure(even, "value_at_risk"));
    }

    @Test
    void simulatesTheSameForTheSameSeed() {
        Answer one = risk("?method=monte_carlo&seed=20261121");
        Answer two = risk("?method=monte_carlo&seed=20261121");
        Answer other = risk("?method=monte_carlo");

        assertThat(one.text("value_at_risk")).isEqualTo(two.text("value_at_risk"));
        assertThat(one.text("value_at_risk")).isNotEqualTo(other.text("value_at_risk"));
        assertThat(one.text("seed")).isEqualTo("20261121");
        assertThat(other.text("seed")).isEqualTo("1");
        assertThat(one.text("paths")).isEqualTo("10000");
        // 1.6448536 deviations of 49.388344
        assertThat(figure(one, "value_at_risk"))
                .isCloseTo(81.236597, Offset.offset(4 * figure(one, "standard_error")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"historical", "parametric", "ewma", "monte_carlo"})
    void contributionsAddUpAndGrowWithTheRootOfTime(String method) {
        Answer day = risk("?method=" + method);
        Answer fourDays = risk("?horizon_days=4&method=" + method);

        BigDecimal parts =
                day.decimal("contributions.0.value_at_risk")
                        .add(day.decimal("contributions.1.value_at_risk"));
        assertThat(parts).isEqualByComparingTo(day.decimal("value_at_risk"));
        assertThat(figure(fourDays, "value_at_risk"))
                .isCloseTo(2 * figure(day, "value_at_risk"), CLOSE);
        assertThat(figure(fourDays, "expected_shortfall"))
                .isCloseTo(2 * figure(day, "expected_shortfall"), CLOSE);
        assertThat(fourDays.text("horizon_scaling")).isEqualTo("square_root_of_time");
    }

    @Test
    void hasNoFigureWithoutPositions() {
        Answer risk = Trader.join(server).api().get("/risk/var");

        assertThat(risk.text("value_at_risk")).isEqualTo("null");
        assertThat(risk.text("reason")).isEqualTo("NO_DATA");
        assertThat(risk.at("contributions").size()).isZero();
    }

    @Test
    void namesTheInstrumentsThatHaveTooFewBars() {
        Trader bob = Trader.join(server);
        buyBoth(bob);
        bob.quote("ETH", "2000", "2000");
        buy(bob, "ETH", "1", "1900");

        Answer risk = bob.api().get("/risk/var");
        Answer correlation = bob.api().get("/risk/correlation");

        assertThat(risk.text("value_at_risk")).isEqualTo("null");
        assertThat(risk.text("value_at_risk_fraction")).isEqualTo("null");
        assertThat(risk.text("reason")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(risk.at("missing_instruments").size()).isEqualTo(1);
        assertThat(risk.text("missing_instruments.0")).isEqualTo("ETH");
        assertThat(correlation.text("matrix.0.1")).isEqualTo("null");
        assertThat(figure(correlation, "matrix.0.2")).isCloseTo(-1, Offset.offset(1e-3));
        assertThat(correlation.texts("undefined", "instrument"))
                .containsExactly("BTC", "ETH", "ETH");
        assertThat(correlation.texts("undefined", "other")).containsExactly("ETH", "ETH", "SPY");
        assertThat(correlation.texts("undefined", "reason")).containsOnly("INSUFFICIENT_DATA");
    }

    /** SPY is worth 500 / 1.25 = 400 EUR and 495 / 1.20 = 412.50 in turn, down by 3.030303 %. */
    @Test
    void seesForeignInstrumentsFromTheBaseCurrency() {
        Trader carol = Trader.join(server);
        carol.quote("EURUSD", "1.25", "1.25");
        carol.quote("SPY", "500", "500");
        String inEuro = "?account_id=" + holderOfSpyInEuro(carol);

        Answer without = carol.api().get("/risk/var" + inEuro);
        server.feed()
                .postCsv("/bars", "date,instrument,close\n" + swings("EURUSD", "1.20", "1.25"));
        Answer risk = carol.api().get("/risk/var" + inEuro);

        assertThat(without.text("reason")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(without.text("missing_instruments.0")).isEqualTo("SPY");
        assertThat(risk.text("currency")).isEqualTo("EUR");
        assertThat(risk.decimal("contributions.0.exposure")).isEqualByComparingTo("4000");
        assertThat(figure(risk, "value_at_risk")).isCloseTo(121.212121, CLOSE);
    }

    @Test
    void correlatesWhatIsHeld() {
        Answer correlation = ada.api().get("/risk/correlation?days=30");

        assertThat(correlation.text("instruments.0")).isEqualTo("BTC");
        assertThat(correlation.text("instruments.1")).isEqualTo("SPY");
        assertThat(figure(correlation, "matrix.0.0")).isCloseTo(1, CLOSE);
        // one falls whenever the other rises
        assertThat(figure(correlation, "matrix.0.1")).isCloseTo(-1, CLOSE);
        assertThat(correlation.text("matrix.1.0")).isEqualTo(correlation.text("matrix.0.1"));
        assertThat(correlation.at("undefined").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/risk/var?confidence=0.49,                  422, confidence",
        "/risk/var?confidence=1,                     422, confidence",
        "/risk/var?confidence=95,                    422, confidence",
        "/risk/var?confidence=NaN,                   422, confidence",
        "/risk/var?horizon_days=0,                   422, horizon_days",
        "/risk/var?horizon_days=251,                 422, horizon_days",
        "/risk/var?horizon_days=1.5,                 422, horizon_days",
        "/risk/var?horizon_days=,                    422, horizon_days",
        "/risk/var?method=monte_carlo&seed=,         422, seed",
        "/risk/correlation?days=,                    422, days",
        "/risk/var?method=magic,                     422, method",
        "/risk/var?method=HISTORICAL,                422, method",
        "/risk/var?seed=7,                           422, seed",
        "/risk/var?method=monte_carlo&seed=x,        422, seed",
        "/risk/var?days=7,                           400, days",
        "/risk/correlation?days=19,                  422, days",
        "/risk/correlation?days=1001,                422, days",
        "/risk/correlation?days=many,                422, days"
    })
    void saysWhatIsWrongWithAQuestion(String path, int status, String field) {
        Answer answer = ada.api().get(path);

        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("errors.0.field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/risk/var", "/risk/correlation"})
    void isNobodyElsesBusiness(String path) {
        String ofAda = path + "?account_id=" + ada.account();

        assertThat(Trader.join(server).api().get(ofAda).status()).isEqualTo(404);
        assertThat(server.api().get(ofAda).status()).isEqualTo(401);
        assertThat(server.feed().get(ofAda).status()).isEqualTo(403);
        assertThat(server.owner().get(ofAda).status()).isEqualTo(200);
    }

    private static Answer risk(String query) {
        return ada.api().get("/risk/var" + query);
    }

    private static double figure(Answer answer, String path) {
        return answer.decimal(path).doubleValue();
    }

    /** Ten of them, in an account of its own. */
    private static String holderOfSpyInEuro(Trader trader) {
        Answer opened =
                trader.api()
                        .post(
                                "/accounts",
                                "{\"name\": \"Euro\", \"base_currency\": \"EUR\","
                                        + " \"initial_balance\": \"100000\"}");
        String account = opened.text("account_id");
        Answer bought =
                trader.api()
                        .post(
                                "/orders?account_id=" + account,
                                "{\"instrument\": \"SPY\", \"side\": \"BUY\", \"quantity\": \"10\","
                                        + " \"order_type\": \"MARKET\", \"stop_loss\": \"490\"}");
        assertThat(bought.status()).as(bought.raw()).isEqualTo(201);
        return account;
    }

    private static void buyBoth(Trader trader) {
        trader.quote("BTC", "50000", "50000");
        trader.quote("SPY", "500", "500");
        buy(trader, "BTC", "0.1", "49000");
        buy(trader, "SPY", "10", "490");
    }

    private static void buy(Trader trader, String instrument, String quantity, String stop) {
        trader.placed(
                ("{'instrument': '%s', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                                + " 'stop_loss': '%s'}")
                        .formatted(instrument, quantity, stop));
    }

    /** Closes that go back and forth, beginning and ending with the second price. */
    private static String swings(String instrument, String odd, String even) {
        StringBuilder lines = new StringBuilder();
        for (int day = 0; day <= RETURNS; day++) {
            lines.append(FIRST.plusDays(day)).append(',').append(instrument).append(',');
            lines.append(day % 2 == 0 ? even : odd).append('\n');
        }
        return lines.toString();
    }
}
