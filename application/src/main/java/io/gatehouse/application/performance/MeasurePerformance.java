package io.gatehouse.application.performance;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.performance.SummarisePnl.Span;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.AccountDays;
import io.gatehouse.domain.performance.AnnualTerms;
import io.gatehouse.domain.performance.EquitySeries;
import io.gatehouse.domain.performance.Metrics;
import io.gatehouse.domain.performance.PerformanceReport;
import io.gatehouse.domain.performance.PerformanceView;
import io.gatehouse.domain.risk.RiskCalendar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Measures an account over the risk days of a span that have ended. */
public final class MeasurePerformance {
    private final AccountAccess access;
    private final BookReader books;
    private final EquityHistory history;
    private final InstrumentCatalogue catalogue;
    private final BenchmarkReader benchmarks;

    public MeasurePerformance(
            AccountAccess access,
            BookReader books,
            EquityHistory history,
            InstrumentCatalogue catalogue,
            BenchmarkReader benchmarks) {
        this.access = access;
        this.books = books;
        this.history = history;
        this.catalogue = catalogue;
        this.benchmarks = benchmarks;
    }

    /** Over which time, beside which instrument, if any, and by which year. */
    public record Query(Span span, Optional<Symbol> benchmark, Year year) {}

    /**
     * How many days of returns a year has, unless as many as the account says or else its markets
     * are open, and what money earns in it without a risk: 0.04 is four percent.
     */
    public record Year(Optional<Integer> days, BigDecimal riskFree) {
        public static final Year USUAL = new Year(Optional.empty(), BigDecimal.ZERO);
    }

    public Outcome<PerformanceReport> measure(
            Actor actor, Optional<AccountId> account, Query query) {
        Optional<Refusal> objection = objection(query);
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : access.toRead(actor, account)
                        .map(id -> books.read(id, List.of()))
                        .map(
                                reading ->
                                        report(
                                                reading.book().account(),
                                                reading.market().now(),
                                                query));
    }

    private Optional<Refusal> objection(Query query) {
        if (query.benchmark().filter(symbol -> catalogue.find(symbol).isEmpty()).isPresent()) {
            return Optional.of(
                    Refusal.Invalid.of("benchmark", "is not an instrument of the catalogue"));
        }
        if (query.year().days().filter(days -> !AnnualTerms.isYear(days)).isPresent()) {
            return Optional.of(Refusal.Invalid.of("annualisation", "must be from 1 to 366"));
        }
        return AnnualTerms.isRate(query.year().riskFree())
                ? Optional.empty()
                : Optional.of(Refusal.Invalid.of("risk_free", "must be above -1 and at most 10"));
    }

    private PerformanceReport report(Account account, Instant now, Query query) {
        RiskCalendar calendar = RiskCalendar.of(account);
        Window window = query.span().windowOf(account, now);
        LocalDate from = calendar.dateOf(window.from().orElse(account.createdAt()));
        LocalDate to = calendar.dateOf(window.to().filter(now::isAfter).orElse(now));
        // In the zone of now, the day of its creation can be later than the first of its history.
        LocalDate first = window.from().isPresent() ? from : LocalDate.EPOCH;
        AccountDays days =
                new AccountDays(history.days(account.id(), first, to), account.baseCurrency());
        int year = query.year().days().or(account::annualisation).orElseGet(days::daysPerYear);
        EquitySeries equity = days.series(from, year);
        PerformanceView view =
                new PerformanceView(
                        equity,
                        new AnnualTerms(year, query.year().riskFree()),
                        query.benchmark().map(symbol -> benchmarks.read(symbol, equity)));
        return PerformanceReport.of(
                account.name(),
                Optional.of(account.baseCurrency()),
                view,
                query.benchmark().isPresent() ? Metrics.all() : Metrics.ofAccount());
    }
}
