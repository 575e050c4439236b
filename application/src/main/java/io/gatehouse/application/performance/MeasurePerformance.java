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

    /** Over which time, and beside which instrument, if any. */
    public record Query(Span span, Optional<Symbol> benchmark) {}

    public Outcome<PerformanceReport> measure(
            Actor actor, Optional<AccountId> account, Query query) {
        if (query.benchmark().flatMap(catalogue::find).isEmpty() && query.benchmark().isPresent()) {
            return Outcome.refused(
                    Refusal.Invalid.of("benchmark", "is not an instrument of the catalogue"));
        }
        return access.toRead(actor, account)
                .map(id -> books.read(id, List.of()))
                .map(reading -> report(reading.book().account(), reading.market().now(), query));
    }

    private PerformanceReport report(Account account, Instant now, Query query) {
        RiskCalendar calendar = new RiskCalendar(account.riskZone(), account.riskDayStart());
        Window window = query.span().windowOf(account, now);
        LocalDate from = calendar.dateOf(window.from().orElse(account.createdAt()));
        LocalDate to = calendar.dateOf(window.to().filter(now::isAfter).orElse(now));
        AccountDays days = new AccountDays(history.days(account.id(), from, to));
        EquitySeries equity = days.series(from);
        PerformanceView view =
                new PerformanceView(
                        equity,
                        new AnnualTerms(days.daysPerYear(), BigDecimal.ZERO),
                        query.benchmark().map(symbol -> benchmarks.read(symbol, equity)));
        return PerformanceReport.of(
                account.name(),
                Optional.of(account.baseCurrency()),
                view,
                query.benchmark().isPresent() ? Metrics.all() : Metrics.ofAccount());
    }
}
