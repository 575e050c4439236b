package io.gatehouse.application.performance;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.marketdata.InMemoryBars;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.performance.MeasurePerformance.Year;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.BarDraft;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.performance.AnnualTerms;
import io.gatehouse.domain.performance.MetricFigure;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.domain.performance.Reason;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityEvent.Kind;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.EquityRecord;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ada opens on Monday, 2 March 2026, with 1,000 dollars; her risk day is that of UTC. */
class MeasurePerformanceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final TradingHouse house = TradingHouse.open();
    private final InMemoryBars bars = new InMemoryBars();
    private final MeasurePerformance measurePerformance =
            new MeasurePerformance(
                    house.access,
                    house.books,
                    house.equity,
                    house.catalogue,
                    new BenchmarkReader(bars));
    private final Desk ada = house.trader("1000", "USD");

    @AfterEach
    void close() {
        house.close();
    }

    /** 1,000 to 1,100 to 990: +10 %, -10 %. */
    @Test
    void measuresTheDaysThatHaveEnded() {
        dayEndsAt("1100");
        dayEndsAt("990");

        PerformanceReport report = report(Period.ALL, Optional.empty());

        assertThat(report.view().equity().start()).isEqualTo(MONDAY.minusDays(1));
        assertThat(report.view().observations()).isEqualTo(2);
        assertThat(value(report, "twr_total")).isEqualTo(-0.01);
        assertThat(value(report, "max_drawdown_money")).isEqualTo(110.0);
        assertThat(report.figure("beta")).isEmpty();
    }

    /** Opened at eight on Monday evening, which is Tuesday in Tokyo: 1,000 to 950 on that day. */
    @Test
    void keepsTheFirstDayInAnotherZone() {
        house.clock.advance(Duration.ofHours(11));
        Desk eve = house.trader("1000", "USD");
        dayEndsAt(eve, "950");
        house.transactions.run(
                () -> {
                    AccountStore.State now = house.accounts.lock(List.of(eve.account())).getFirst();
                    house.accounts.update(
                            List.of(
                                    now.withAccount(
                                            now.account()
                                                    .withRiskDay(
                                                            ZoneId.of("Asia/Tokyo"),
                                                            LocalTime.MIDNIGHT))));
                });

        PerformanceReport report =
                done(
                        measurePerformance.measure(
                                eve.actor(),
                                Optional.of(eve.account()),
                                new MeasurePerformance.Query(
                                        new Span.Running(Period.ALL),
                                        Optional.empty(),
                                        Year.USUAL)));

        assertThat(value(report, "twr_total")).isEqualTo(-0.05);
        assertThat(value(report, "max_drawdown_money")).isEqualTo(50.0);
    }

    @Test
    void measuresNothingOnTheFirstDay() {
        PerformanceReport report = report(Period.ALL, Optional.empty());

        assertThat(report.figures())
                .filteredOn(figure -> !figure.code().endsWith("_days"))
                .extracting(figure -> figure.figure().reason())
                .containsOnly(Optional.of(Reason.NO_DATA));
    }

    @Test
    void takesTheDaysOfTheSpan() {
        dayEndsAt("1100");
        dayEndsAt("990");
        dayEndsAt("1089");
        Window tuesday =
                new Window(
                        Optional.of(Instant.parse("2026-03-03T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-04T00:00:00Z")));

        PerformanceReport report = done(measure(new Span.Between(tuesday), Optional.empty()));

        assertThat(report.view().observations()).isEqualTo(1);
        assertThat(value(report, "twr_total")).isEqualTo(-0.1);
    }

    /** The benchmark rises by 1 % and 2 % where the account rises by twice that. */
    @Test
    void comparesWithTheBarsOfAnInstrument() {
        bar(-1, "100");
        bar(0, "101");
        bar(1, "103.02");
        dayEndsAt("1020");
        dayEndsAt("1060.8");

        PerformanceReport report = report(Period.ALL, Optional.of(AAPL));

        assertThat(value(report, "beta")).isCloseTo(2, within(1e-9));
        assertThat(value(report, "correlation")).isCloseTo(1, within(1e-9));
    }

    /** No bar on Monday: the level of Sunday stands, and the benchmark has a return of zero. */
    @Test
    void keepsTheLastCloseOnDaysWithoutBar() {
        bar(-2, "100");
        bar(1, "101");
        dayEndsAt("1010");
        dayEndsAt("1020.1");

        assertThat(figure(report(Period.ALL, Optional.of(AAPL)), "beta").observations())
                .isEqualTo(2);
    }

    @Test
    void hasNothingToCompareWithLongAfterTheLastBar() {
        bar(-12, "100");
        dayEndsAt("1010");
        dayEndsAt("1020.1");

        assertThat(figure(report(Period.ALL, Optional.of(AAPL)), "beta").figure().reason())
                .hasValue(Reason.NO_DATA);
    }

    @Test
    void refusesUnknownBenchmark() {
        assertThat(refused(measure(new Span.Running(Period.ALL), Optional.of(new Symbol("NOPE")))))
                .isEqualTo(
                        Refusal.Invalid.of("benchmark", "is not an instrument of the catalogue"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, annualisation",
        "367, 0, annualisation",
        "252, -1, risk_free",
        "252, 10.01, risk_free"
    })
    void refusesWhatIsNoYear(int days, String riskFree, String field) {
        assertThat(((Refusal.Invalid) refused(measure(year(days, riskFree)))).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"1, -0.99", "366, 10"})
    void takesTheBoundsOfYearAndRate(int days, String riskFree) {
        AnnualTerms terms = done(measure(year(days, riskFree))).view().terms();

        assertThat(terms).isEqualTo(new AnnualTerms(days, new BigDecimal(riskFree)));
    }

    @Test
    void hidesForeignAccounts() {
        assertThat(
                        refused(
                                measurePerformance.measure(
                                        house.somebody(Role.TRADER),
                                        Optional.of(ada.account()),
                                        new MeasurePerformance.Query(
                                                new Span.Running(Period.ALL),
                                                Optional.empty(),
                                                Year.USUAL))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private PerformanceReport report(Period period, Optional<Symbol> benchmark) {
        return done(measure(new Span.Running(period), benchmark));
    }

    private Outcome<PerformanceReport> measure(Span span, Optional<Symbol> benchmark) {
        return measure(new MeasurePerformance.Query(span, benchmark, Year.USUAL));
    }

    private Outcome<PerformanceReport> measure(Year year) {
        return measure(
                new MeasurePerformance.Query(new Span.Running(Period.ALL), Optional.empty(), year));
    }

    private Outcome<PerformanceReport> measure(MeasurePerformance.Query query) {
        return measurePerformance.measure(ada.actor(), Optional.of(ada.account()), query);
    }

    private static Year year(int days, String riskFree) {
        return new Year(Optional.of(days), new BigDecimal(riskFree));
    }

    /** The present day ends; the next one begins at the same hour. */
    private void dayEndsAt(String equity) {
        dayEndsAt(ada, equity);
    }

    private void dayEndsAt(Desk desk, String equity) {
        LocalDate day = LocalDate.ofInstant(house.clock.instant(), ZoneOffset.UTC);
        house.clock.advance(Duration.ofDays(1));
        BigDecimal worth = new BigDecimal(equity);
        EquityRecord last =
                Objects.requireNonNull(
                        house.equity.latest(List.of(desk.account())).get(desk.account()));
        EquityRecord next =
                last.followedBy(
                        EquityEvent.of(
                                Kind.DAY,
                                day,
                                new EquityPoint(house.clock.instant(), worth, worth),
                                true));
        house.equity.append(List.of(new EquityHistory.Kept(desk.account(), next)));
    }

    private void bar(int daysAfterMonday, String close) {
        bars.save(
                List.of(BarDraft.ofClose(AAPL, MONDAY.plusDays(daysAfterMonday), Price.of(close))));
    }

    private static double value(PerformanceReport report, String code) {
        return figure(report, code).figure().value().orElseThrow();
    }

    private static MetricFigure figure(PerformanceReport report, String code) {
        return report.figure(code).orElseThrow();
    }
}
