package io.gatehouse.bootstrap.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.risk.MonitorAccounts;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The year 2016 in real daily closes: 100,000 dollars hold 40 SPY and 10 BTC from 4 January on, and
 * 10,000 more come in on 1 July. The closes are not part of the project: the environment variable
 * GATEHOUSE_TEST_DATA names the folder that has bars-daily.csv.
 */
class RealYearIT {
    private static final String FOLDER = "GATEHOUSE_TEST_DATA";

    /** To be looked at: the year as a page. */
    private static final Path REPORT = Path.of("target", "real-year.html");

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final LocalDate DEPOSIT = LocalDate.of(2016, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2016, 12, 30);

    private final Map<LocalDate, BigDecimal> spy = new HashMap<>();
    private final Map<LocalDate, BigDecimal> btc = new HashMap<>();
    private final MovableClock clock = new MovableClock("2016-01-04T15:00:00Z");

    @Test
    void theCurveIsCashAndHoldingsAtTheCloseOfEveryDay() throws IOException, SQLException {
        read(file());
        try (TestServer server = TestServer.startAt(clock, TestDatabase.fresh())) {
            TestUser user = TestUser.join(server.api());
            Trader ada = new Trader(server, user.api(), user.account());
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                live(day, ada, user);
            }
            moveTo(LAST.plusDays(1) + "T00:00:30Z");
            server.bean(MonitorAccounts.class).run();

            Api api = server.api().loggedIn(user.email(), TestUser.PASSWORD);
            Answer curve = api.get("/pnl/equity-curve?interval=day&limit=500");
            assertThat(curve.at("data").size()).isEqualTo(1 + 362);
            checkEveryDay(curve);
            importBars(server);
            checkMetrics(api, curve.decimal("data.362.nav"));
            Files.writeString(REPORT, api.getAs("text/html", "/reports/performance").raw());
        }
    }

    /** The market of a day, each quote told twice so that its mark counts. */
    private void live(LocalDate day, Trader ada, TestUser user) {
        Optional<BigDecimal> share = Optional.ofNullable(spy.get(day));
        String coin = close(btc, day).toPlainString();
        moveTo(day + "T15:00:00Z");
        share.ifPresent(price -> ada.quote("SPY", price.toPlainString(), price.toPlainString()));
        if (day.equals(FIRST)) {
            ada.quote("BTC", coin, coin);
            buy(ada, "SPY", "40", "180");
            buy(ada, "BTC", "10", "330");
        }
        if (day.equals(DEPOSIT)) {
            deposit(ada, user);
        }
        moveTo(day + "T23:58:50Z");
        ada.quote("BTC", coin, coin);
        moveTo(day + "T23:59:55Z");
        ada.quote("BTC", coin, coin);
    }

    private void checkEveryDay(Answer curve) {
        BigDecimal units = new BigDecimal("100000");
        BigDecimal peak = BigDecimal.ONE;
        BigDecimal share = close(spy, FIRST);
        for (int i = 1; i <= 362; i++) {
            LocalDate day = FIRST.plusDays(i - 1);
            if (day.equals(DEPOSIT)) {
                // SPY is quoted that day before the money comes, BTC not since the day before.
                BigDecimal before = worth(day, close(spy, day), day.minusDays(1)).subtract(extra());
                units = units.add(extra().multiply(units).divide(before, MathContext.DECIMAL64));
            }
            share = Optional.ofNullable(spy.get(day)).orElse(share);
            BigDecimal equity = worth(day, share, day);
            BigDecimal nav = equity.divide(units, MathContext.DECIMAL64);
            peak = peak.max(nav);
            String row = "data." + i + ".";
            assertThat(curve.text(row + "at")).isEqualTo(day.plusDays(1) + "T00:00:00Z");
            assertThat(curve.decimal(row + "equity"))
                    .as(day.toString())
                    .isEqualByComparingTo(equity);
            assertClose(curve.decimal(row + "nav"), nav);
            assertClose(
                    curve.decimal(row + "drawdown_percent"),
                    peak.subtract(nav).movePointRight(2).divide(peak, MathContext.DECIMAL64));
        }
    }

    /** All real bars in one call; those after the year are of the future, and told as such. */
    private static void importBars(TestServer server) throws IOException {
        String bars = Files.readString(file());
        Answer answer = server.feed().postCsv("/bars", bars);
        assertThat(answer.status()).isEqualTo(200);
        int accepted = Integer.parseInt(answer.text("accepted"));
        assertThat(accepted).isPositive();
        assertThat(accepted + answer.at("rejected").size()).isEqualTo(bars.lines().count() - 1);
    }

    /**
     * The return is that of the curve; ten coins move more money than forty shares of the market.
     */
    private static void checkMetrics(Api api, BigDecimal lastNav) {
        Answer metrics = api.get("/pnl/metrics?benchmark=SPY");
        assertThat(value(metrics, "twr_total")).isCloseTo(lastNav.doubleValue() - 1, within(1e-7));
        assertThat(value(metrics, "correlation")).isBetween(0.1, 0.6);
        assertThat(value(metrics, "max_drawdown")).isBetween(0.01, 0.2);
    }

    private static double value(Answer metrics, String code) {
        return Double.parseDouble(metrics.plain("metrics." + code + ".value"));
    }

    /** Cash and holdings at the end of a day. */
    private BigDecimal worth(LocalDate day, BigDecimal share, LocalDate coinOf) {
        BigDecimal paid =
                close(spy, FIRST)
                        .multiply(BigDecimal.valueOf(40))
                        .add(close(btc, FIRST).multiply(BigDecimal.TEN));
        BigDecimal cash =
                new BigDecimal("100000")
                        .subtract(paid)
                        .add(day.isBefore(DEPOSIT) ? BigDecimal.ZERO : extra());
        return cash.add(share.multiply(BigDecimal.valueOf(40)))
                .add(close(btc, coinOf).multiply(BigDecimal.TEN));
    }

    private static BigDecimal extra() {
        return new BigDecimal("10000");
    }

    /** Figures are shown to 8 decimals. */
    private static void assertClose(BigDecimal figure, BigDecimal expected) {
        assertThat(figure.subtract(expected).abs()).isLessThan(new BigDecimal("0.00000001"));
    }

    private void moveTo(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private static BigDecimal close(Map<LocalDate, BigDecimal> closes, LocalDate day) {
        return Optional.ofNullable(closes.get(day)).orElseThrow();
    }

    private void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.get(1).equals("SPY")) {
                spy.put(LocalDate.parse(cells.get(0)), new BigDecimal(cells.get(5)));
            } else if (cells.get(1).equals("BTC")) {
                btc.put(LocalDate.parse(cells.get(0)), new BigDecimal(cells.get(5)));
            }
        }
    }

    private static void buy(Trader trader, String instrument, String quantity, String stop) {
        trader.placed(
                ("{'instrument': '%s', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '%s',"
                                + " 'stop_loss': '%s'}")
                        .formatted(instrument, quantity, stop));
    }

    private static void deposit(Trader ada, TestUser user) {
        Answer answer =
                ada.server()
                        .api()
                        .loggedIn(user.email(), TestUser.PASSWORD)
                        .post(
                                "/accounts/" + ada.account() + "/deposits",
                                "{\"amount\": \"10000\", \"currency\": \"USD\"}");
        assertThat(answer.status()).as(answer.raw()).isEqualTo(201);
    }

    private static Path file() {
        Optional<Path> file =
                Optional.ofNullable(System.getenv(FOLDER))
                        .map(folder -> Path.of(folder, "bars-daily.csv"))
                        .filter(Files::isReadable);
        if (file.isEmpty()) {
            System.out.println("Skipped: " + FOLDER + " names no folder with bars-daily.csv");
        }
        return file.orElseGet(() -> abort("no real bars"));
    }
}
