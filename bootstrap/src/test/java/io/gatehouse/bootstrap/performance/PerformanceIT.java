package io.gatehouse.bootstrap.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.risk.MonitorAccounts;
import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.Api;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.bootstrap.testing.Trader;
import io.gatehouse.bootstrap.user.TestUser;
import io.gatehouse.persistence.testing.TestDatabase;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/**
 * Ada holds 0.1 BTC from 50,000 on: her 100,000 end Wednesday at 100,050 and Thursday at 99,949.95,
 * a gain of 0.05 % and a loss of 0.1 %; so does AAPL.
 */
class PerformanceIT {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double CAGR = -0.0611304997;
    private static final MovableClock CLOCK = new MovableClock("2026-03-04T12:00:00Z");
    private static final String BARS =
            "date,instrument,close\n2026-03-03,AAPL,200\n2026-03-04,AAPL,200.1\n2026-03-05,AAPL,199.8999\n";

    private static TestServer server;
    private static TestUser user;
    private static Trader ada;

    @BeforeAll
    static void trade() {
        server = TestServer.startAt(CLOCK, TestDatabase.fresh());
        user = TestUser.join(server.api());
        ada = signedIn();
        quote("50000");
        ada.placed(
                "{'instrument': 'BTC', 'side': 'BUY', 'order_type': 'MARKET', 'quantity': '0.1',"
                        + " 'stop_loss': '45000'}");
        dayEndsAt("50500");
        dayEndsAt("49499.5");
        assertThat(server.feed().postCsv("/bars", BARS).text("accepted")).isEqualTo("3");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void measuresEveryMetric() {
        Answer answer = ada.api().get("/pnl/metrics");

        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
        assertThat(answer.at("metrics").size()).isEqualTo(23);
        assertThat(answer.text("observations")).isEqualTo("2");
        assertThat(answer.text("annualisation")).isEqualTo("252");
        assertThat(answer.text("start")).isEqualTo("2026-03-03");
        assertThat(answer.text("end")).isEqualTo("2026-03-05");
        assertMetric(answer, "twr_total", -0.0005005, "fraction");
        assertMetric(answer, "max_drawdown", 0.001, "fraction");
        assertMetric(answer, "max_drawdown_money", 100.05, "money");
        assertMetric(answer, "day_win_rate", 0.5, "fraction");
        assertThat(answer.text("metrics.cagr.extrapolated")).isEqualTo("true");
        assertThat(answer.text("metrics.twr_total.extrapolated")).isEqualTo("false");
        assertThat(answer.text("deepest_drawdown.peak")).isEqualTo("2026-03-04");
        assertThat(answer.text("deepest_drawdown.trough")).isEqualTo("2026-03-05");
        assertThat(answer.text("deepest_drawdown.recovered")).isEqualTo("null");
    }

    /** The two returns are 0.0015 apart: 0.0015 / root of 2 x root of 64 is 0.0084852814. */
    @Test
    void measuresByTheYearThatIsAskedFor() {
        Answer usual = ada.api().get("/pnl/metrics");
        Answer asked = ada.api().get("/pnl/metrics?annualisation=64&risk_free=0.05");
        Answer report =
                ada.api().getAs("application/json", "/reports/performance?annualisation=64");

        assertThat(asked.text("annualisation")).isEqualTo("64");
        assertThat(asked.text("risk_free")).isEqualTo("0.05");
        assertMetric(asked, "volatility", 0.008485281374238571, "fraction");
        assertThat(sharpe(asked)).isLessThan(sharpe(usual));
        assertThat(usual.text("risk_free")).isEqualTo("0");
        assertThat(report.text("performance.annualisation")).isEqualTo("64");
    }

    @Test
    void measuresByTheYearOfTheAccountUnlessAsked() {
        String path = "/accounts/" + ada.account();
        assertThat(ada.api().get(path).text("annualisation")).isEqualTo("null");
        Answer changed = ada.api().patch(path, "{\"annualisation\": 64}");
        assertThat(changed.text("annualisation")).as(changed.raw()).isEqualTo("64");

        Answer ofAccount = ada.api().get("/pnl/metrics");
        assertThat(ofAccount.text("annualisation")).isEqualTo("64");
        assertMetric(ofAccount, "volatility", 0.008485281374238571, "fraction");
        assertThat(ada.api().get("/pnl/metrics?annualisation=365").text("annualisation"))
                .isEqualTo("365");
        for (String year : List.of("0", "367", "\"many\"")) {
            Answer wrong = ada.api().patch(path, "{\"annualisation\": " + year + "}");
            assertThat(wrong.status()).as(wrong.raw()).isEqualTo(422);
            assertThat(wrong.text("errors.0.field")).isEqualTo("annualisation");
        }

        ada.api().patch(path, "{\"annualisation\": null}");
        assertThat(ada.api().get("/pnl/metrics").text("annualisation")).isEqualTo("252");
    }

    @Test
    void measuresBesideBenchmark() {
        Answer answer = ada.api().get("/pnl/metrics?benchmark=AAPL");

        assertThat(answer.at("metrics").size()).isEqualTo(28);
        assertMetric(answer, "beta", 1, "ratio");
        assertMetric(answer, "correlation", 1, "ratio");
        assertMetric(answer, "tracking_error", 0, "fraction");
        assertThat(answer.text("metrics.information_ratio.value")).isEqualTo("null");
        assertThat(answer.text("metrics.information_ratio.reason")).isEqualTo("ZERO_VARIANCE");
        assertThat(answer.text("metrics.information_ratio.observations")).isEqualTo("2");
    }

    @Test
    void saysThatBenchmarkHasNoBars() {
        Answer answer = ada.api().get("/pnl/metrics?benchmark=MSFT");

        assertThat(answer.text("metrics.beta.value")).isEqualTo("null");
        assertThat(answer.text("metrics.beta.reason")).isEqualTo("NO_DATA");
    }

    @Test
    void summarisesPnlWithThem() {
        Answer answer = ada.api().get("/pnl?period=all");

        assertThat(answer.text("max_drawdown")).isEqualTo("100.05");
        assertThat(answer.text("max_drawdown_percent")).isEqualTo("0.1");
        // the two returns are 0.0015 apart: 0.0015 / root of 2 x root of 252
        assertThat(Double.parseDouble(answer.plain("volatility")))
                .isCloseTo(0.0168374582405, CLOSE);
        assertThat(Double.parseDouble(answer.plain("sharpe_ratio")))
                .isCloseTo(-3.7416573868, CLOSE);
        assertThat(Double.parseDouble(answer.plain("sortino_ratio")))
                .isCloseTo(-5.6124860802, CLOSE);
        // 0.9994995^126 - 1, by a drawdown of 0.001
        assertThat(Double.parseDouble(answer.plain("cagr"))).isCloseTo(CAGR, within(1e-8));
        assertThat(Double.parseDouble(answer.plain("calmar_ratio")))
                .isCloseTo(1000 * CAGR, within(1e-5));
    }

    @Test
    void hasNoRatiosOfRunningDay() {
        Answer answer = ada.api().get("/pnl?period=daily");

        assertThat(answer.text("sharpe_ratio")).isEqualTo("null");
        assertThat(answer.text("max_drawdown")).isEqualTo("null");
        assertThat(answer.text("volatility")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/*", "*/*", "text/html,application/json;q=0.9"})
    void showsPageToPeople(String accept) {
        Answer page = ada.api().getAs(accept, "/reports/performance");

        assertThat(page.status()).as(page.raw()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.raw())
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "2026-03-03 to 2026-03-05", "in USD")
                .doesNotContain("<script", "src=", "http");
    }

    /** A policy that forbade it would leave browsers with black shapes. */
    @Test
    void allowsThePageItsOwnStyle() {
        Api browser = ada.api();

        assertThat(policy(browser.getAs("text/html", "/reports/performance")))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe-inline");
        assertThat(policy(browser.getAs("application/json", "/reports/performance")))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    private static String policy(Answer answer) {
        return answer.header("Content-Security-Policy").orElseThrow();
    }

    @Test
    void reportsToProgramsAsJson() {
        Answer report = ada.api().getAs("application/json", "/reports/performance?benchmark=AAPL");

        assertThat(report.status()).as(report.raw()).isEqualTo(200);
        assertThat(report.text("currency")).isEqualTo("USD");
        assertThat(report.at("performance.metrics").size()).isEqualTo(28);
        assertThat(report.text("months.0.month")).isEqualTo("2026-03");
        assertThat(Double.parseDouble(report.plain("months.0.time_weighted")))
                .isCloseTo(-0.0005005, CLOSE);
        assertThat(report.text("months.0.net_flow")).isEqualTo("0");
    }

    @Test
    void givesJsonToWhoeverTakesAnyApplication() {
        Answer report = ada.api().getAs("application/*", "/reports/performance");

        assertThat(report.status()).as(report.raw()).isEqualTo(200);
        assertThat(report.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(report.text("currency")).isEqualTo("USD");
    }

    @Test
    void offersNothingElse() {
        assertThat(ada.api().getAs("image/png", "/reports/performance").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "benchmark=NOPE, benchmark",
        "benchmark=not a name, benchmark",
        "period=hourly, period",
        "period=daily&from=2026-03-04T00:00:00Z, period",
        "from=2026-03-05T00:00:00Z&to=2026-03-04T00:00:00Z, from",
        "account_id=7, account_id",
        "annualisation=0, annualisation",
        "annualisation=366.5, annualisation",
        "annualisation=, annualisation",
        "risk_free=-1, risk_free",
        "risk_free=NaN, risk_free",
        "risk_free=, risk_free"
    })
    void refusesWhatIsNoQuestion(String query, String field) {
        for (String path : new String[] {"/pnl/metrics?", "/reports/performance?"}) {
            Answer answer = ada.api().get(path + query.replace(" ", "%20"));

            assertThat(answer.status()).as(answer.raw()).isEqualTo(422);
            assertThat(answer.text("errors.0.field")).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pnl/metrics", "/reports/performance"})
    void isReadByAuditorsAndNobodyElse(String path) {
        TestUser bob = TestUser.join(server.api());
        TestUser tom = TestUser.join(server.api());
        server.owner().patch("/admin/users/" + tom.id(), "{\"role\": \"AUDITOR\"}");
        Api auditor = server.api().loggedIn(tom.email(), TestUser.PASSWORD);
        String ofAda = path + "?account_id=" + ada.account();

        assertThat(bob.api().get(ofAda).status()).isEqualTo(404);
        assertThat(auditor.get(ofAda).status()).isEqualTo(200);
        assertThat(server.api().get(ofAda).status()).isEqualTo(401);
        assertThat(server.api().getAs("text/html,*/*;q=0.8", ofAda).status()).isEqualTo(401);
        assertThat(server.feed().get(ofAda).status()).isEqualTo(403);
    }

    private static double sharpe(Answer answer) {
        return Double.parseDouble(answer.plain("metrics.sharpe_ratio.value"));
    }

    private static void assertMetric(Answer answer, String code, double value, String unit) {
        assertThat(Double.parseDouble(answer.plain("metrics." + code + ".value")))
                .as(code)
                .isCloseTo(value, CLOSE);
        assertThat(answer.text("metrics." + code + ".unit")).isEqualTo(unit);
        assertThat(answer.text("metrics." + code + ".reason")).isEqualTo("null");
    }

    /** Equity is looked at again some time after the last look: the second hour sees the price. */
    private static void dayEndsAt(String price) {
        for (int i = 0; i < 2; i++) {
            CLOCK.advance(Duration.ofHours(1));
            ada = signedIn();
            quote(price);
            server.bean(MonitorAccounts.class).run();
        }
        CLOCK.advance(Duration.ofDays(1));
        server.bean(MonitorAccounts.class).run();
        ada = signedIn();
    }

    /** Access tokens live for minutes of the moved clock. */
    private static Trader signedIn() {
        return new Trader(
                server, server.api().loggedIn(user.email(), TestUser.PASSWORD), user.account());
    }

    /** The second of two quotes that agree is a confirmed mark. */
    private static void quote(String price) {
        for (int i = 0; i < 2; i++) {
            CLOCK.advance(Duration.ofSeconds(1));
            ada.quote("BTC", price, price);
        }
    }
}
