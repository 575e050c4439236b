package io.gatehouse.application.performance;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.InstrumentFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Splits the round trips that closed in a span by what they have in common. */
public final class BreakDownPnl {
    private static final Comparator<Part> BY_NAME =
            Comparator.comparing((Part part) -> part.value().isEmpty())
                    .thenComparing(part -> part.value().orElse(""));

    private final AccountAccess access;
    private final BookReader books;
    private final PnlFigures figures;

    public BreakDownPnl(AccountAccess access, BookReader books, PnlFigures figures) {
        this.access = access;
        this.books = books;
        this.figures = figures;
    }

    /** What trades are told apart by. */
    public enum By {
        INSTRUMENT,
        /** Of the trade's end, in the account's zone. */
        WEEKDAY,
        /** Of the order that opened the trade. */
        SIDE,
        /** Of the signal that the order came from; trades of none come last. */
        STRATEGY
    }

    /**
     * The trades that share a value, such as MONDAY, or that have none, as those of no strategy;
     * values without a trade are left out.
     */
    public record Part(Optional<String> value, TradeTotals trades) {
        Part(String value, TradeTotals trades) {
            this(Optional.of(value), trades);
        }
    }

    public Outcome<List<Part>> breakDown(
            Actor actor, Optional<AccountId> account, SummarisePnl.Span span, By by) {
        return access.toRead(actor, account)
                .map(id -> books.read(id, List.of()))
                .map(
                        reading ->
                                parts(
                                        reading.book().account(),
                                        span.windowOf(
                                                reading.book().account(), reading.market().now()),
                                        by));
    }

    private List<Part> parts(Account account, Window window, By by) {
        return switch (by) {
            case INSTRUMENT ->
                    figures.byInstrument(account.id(), window).stream()
                            .filter(one -> one.trades().trades() > 0)
                            .map(BreakDownPnl::part)
                            .toList();
            case WEEKDAY -> {
                Map<DayOfWeek, TradeTotals> days =
                        figures.byWeekday(account.id(), window, account.riskZone());
                yield parts(new TreeMap<>(days));
            }
            case SIDE -> {
                Map<Side, TradeTotals> sides = figures.bySide(account.id(), window);
                yield parts(new TreeMap<>(sides));
            }
            case STRATEGY -> byStrategy(figures.byStrategy(account.id(), window));
        };
    }

    private static List<Part> byStrategy(Map<Optional<String>, TradeTotals> totals) {
        return totals.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .sorted(BY_NAME)
                .toList();
    }

    private static Part part(InstrumentFigures figures) {
        return new Part(figures.instrument().value(), figures.trades());
    }

    private static <K> List<Part> parts(Map<K, TradeTotals> totals) {
        return totals.entrySet().stream()
                .map(entry -> new Part(entry.getKey().toString(), entry.getValue()))
                .toList();
    }
}
