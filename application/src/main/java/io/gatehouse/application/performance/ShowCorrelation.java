package io.gatehouse.application.performance;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.Bars;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.CommonReturns;
import io.gatehouse.domain.performance.PriceHistory;
import io.gatehouse.domain.performance.Reason;
import io.gatehouse.domain.performance.ReturnCorrelation;
import io.gatehouse.domain.performance.ReturnMatrix;
import io.gatehouse.domain.performance.Statistic;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shows how the instruments that an account holds move together from day to day. */
public final class ShowCorrelation {
    private static final int MOST_DAYS = 1_000;
    private static final int FEWEST_DAYS = 20;

    private final AccountAccess access;
    private final BookReader books;
    private final DailyCloses closes;

    public ShowCorrelation(AccountAccess access, BookReader books, Bars bars) {
        this.access = access;
        this.books = books;
        this.closes = new DailyCloses(bars);
    }

    /** One pair for every two of the instruments, each with itself included, row by row. */
    public record Correlations(
            AccountId account, List<Symbol> instruments, List<Pair> pairs, Instant asOf) {
        public Correlations {
            instruments = List.copyOf(instruments);
            pairs = List.copyOf(pairs);
        }
    }

    /** Of the newest returns that both have; undefined of fewer than 20. */
    public record Pair(Symbol one, Symbol other, Statistic<Double> value, int observations) {}

    /** {@code days} is how many daily returns are looked at, the newest ones, 20 to 1000. */
    public Outcome<Correlations> show(Actor actor, Optional<AccountId> account, int days) {
        return days < FEWEST_DAYS || days > MOST_DAYS
                ? Outcome.refused(
                        Refusal.Invalid.of(
                                "days", "must be from " + FEWEST_DAYS + " to " + MOST_DAYS))
                : access.toRead(actor, account)
                        .map(id -> books.read(id, List.of()))
                        .map(reading -> correlations(reading, days));
    }

    private Correlations correlations(BookReader.Reading reading, int days) {
        List<Symbol> held = HeldInstruments.of(reading).stream().map(Holding::symbol).toList();
        Instant now = reading.market().now();
        var series = closes.before(now, held);
        List<Pair> pairs = new ArrayList<>();
        for (Symbol one : held) {
            for (Symbol other : held) {
                pairs.add(pair(one, other, series, days));
            }
        }
        return new Correlations(reading.book().id(), held, pairs, now);
    }

    private static Pair pair(
            Symbol one,
            Symbol other,
            SortedMap<Symbol, SortedMap<LocalDate, BigDecimal>> series,
            int days) {
        List<PriceHistory> both =
                Stream.of(one, other)
                        .map(symbol -> series.getOrDefault(symbol, new TreeMap<>()))
                        .map(PriceHistory::of)
                        .toList();
        ReturnMatrix returns = CommonReturns.of(both, days).returns();
        Statistic<Double> value =
                returns.days() < FEWEST_DAYS
                        ? Statistic.undefined(Reason.INSUFFICIENT_DATA)
                        : ReturnCorrelation.of(returns.of(0), returns.of(1));
        return new Pair(one, other, value, returns.days());
    }
}
