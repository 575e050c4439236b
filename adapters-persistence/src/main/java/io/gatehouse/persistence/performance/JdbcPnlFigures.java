package io.gatehouse.persistence.performance;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.FirstId;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums over fills and ended round trips in PostgreSQL. */
@Singleton
final class JdbcPnlFigures implements PnlFigures {
    private static final String BOOKED =
            "SELECT coalesce(sum(t.realized_base), 0) AS realized,"
                    + " coalesce(sum(t.fee_base), 0) AS fees"
                    + " FROM fill AS t WHERE t.account_id = ?";

    private static final String BOOKED_BY_INSTRUMENT =
            "SELECT t.instrument, sum(t.realized_base) AS realized, sum(t.fee_base) AS fees"
                    + " FROM fill AS t WHERE t.account_id = ?";

    /** Ended round trips and the open ones carry together all that was ever booked. */
    private static final String ALL_TIME =
            """
            SELECT t.instrument, sum(t.gross_base) AS realized, sum(t.fees_base) AS fees
            FROM (
                SELECT instrument, gross_base, fees_base FROM trade WHERE account_id = ?
                UNION ALL
                SELECT instrument, gross_base, fees_base FROM position
                WHERE account_id = ? AND quantity <> 0
            ) AS t GROUP BY t.instrument\
            """;

    /** What a group of ended round trips came to, after fees. */
    private static final String TOTALS =
            """
            count(*) FILTER (WHERE t.gross_base > t.fees_base) AS wins,
            count(*) FILTER (WHERE t.gross_base < t.fees_base) AS losses,
            count(*) FILTER (WHERE t.gross_base = t.fees_base) AS break_even,
            coalesce(sum(t.gross_base - t.fees_base)
                     FILTER (WHERE t.gross_base > t.fees_base), 0) AS gained,
            coalesce(sum(t.gross_base - t.fees_base)
                     FILTER (WHERE t.gross_base < t.fees_base), 0) AS lost
            FROM trade AS t WHERE t.account_id = ?\
            """;

    private static final Booked NOTHING = new Booked(BigDecimal.ZERO, BigDecimal.ZERO);

    private final Database database;

    JdbcPnlFigures(Database database) {
        this.database = database;
    }

    @Override
    public Booked booked(AccountId account, Window window) {
        return database.list(JdbcPnlFigures::booked, in(window, Question.of(BOOKED, account)))
                .getFirst();
    }

    @Override
    public List<InstrumentFigures> byInstrument(AccountId account, Window window) {
        Map<Symbol, Booked> booked = bookedByInstrument(account, window);
        Map<Symbol, TradeTotals> trades =
                totals(
                        Question.of("SELECT t.instrument, " + TOTALS, account),
                        window,
                        JdbcPnlFigures::symbol);
        Set<Symbol> symbols = new TreeSet<>(booked.keySet());
        symbols.addAll(trades.keySet());
        return symbols.stream()
                .map(
                        symbol ->
                                new InstrumentFigures(
                                        symbol,
                                        booked.getOrDefault(symbol, NOTHING),
                                        trades.getOrDefault(symbol, TradeTotals.NONE)))
                .toList();
    }

    @Override
    public Map<DayOfWeek, TradeTotals> byWeekday(AccountId account, Window window, ZoneId zone) {
        String weekday =
                "SELECT extract(isodow FROM t.closed_at AT TIME ZONE ?)::bigint AS value, ";
        return totals(
                Question.of(weekday + TOTALS, zone.getId(), account),
                window,
                row -> DayOfWeek.of((int) row.number("value")));
    }

    @Override
    public Map<Side, TradeTotals> bySide(AccountId account, Window window) {
        return totals(
                Question.of("SELECT t.direction AS value, " + TOTALS, account),
                window,
                row -> row.constant("value", Side.class));
    }

    private Map<Symbol, Booked> bookedByInstrument(AccountId account, Window window) {
        Question question =
                window.equals(Window.ALL)
                        ? Question.of(ALL_TIME, account, account)
                        : in(window, Question.of(BOOKED_BY_INSTRUMENT, account))
                                .then(" GROUP BY t.instrument");
        return database.list(row -> Map.entry(symbol(row), booked(row)), question).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Symbol symbol(Row row) {
        return new Symbol(row.text("instrument"));
    }

    /** A fill's id is made when it is booked, never before its execution: that bounds the scan. */
    private static Question in(Window window, Question question) {
        return question.and("t.fill_id >= ?", window.from().map(FirstId::madeAt))
                .and("t.executed_at >= ?", window.from())
                .and("t.executed_at < ?", window.to());
    }

    private static Booked booked(Row row) {
        return new Booked(
                Decimals.canonical(row.decimal("realized")),
                Decimals.canonical(row.decimal("fees")));
    }

    private <K> Map<K, TradeTotals> totals(
            Question question, Window window, Function<Row, K> value) {
        question.and("t.closed_at >= ?", window.from())
                .and("t.closed_at < ?", window.to())
                .then(" GROUP BY 1");
        return database.list(row -> Map.entry(value.apply(row), totals(row)), question).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TradeTotals totals(Row row) {
        return new TradeTotals(
                row.number("wins"),
                row.number("losses"),
                row.number("break_even"),
                row.decimal("gained"),
                row.decimal("lost"));
    }
}
