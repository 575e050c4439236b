package io.gatehouse.persistence.performance;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.persistence.AccountSpans;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    + " FROM fill AS t WHERE t.account_id = a.account_id"
                    + " AND t.fill_id >= a.first_id"
                    + " AND t.executed_at >= a.since AND t.executed_at < a.until";

    private static final String BOOKED_BY_INSTRUMENT =
            "SELECT t.instrument, sum(t.realized_base) AS realized, sum(t.fee_base) AS fees"
                    + " FROM fill AS t WHERE t.account_id = ?";

    private static final String OPEN =
            "SELECT t.instrument, t.gross_base AS realized, t.fees_base AS fees"
                    + " FROM position AS t WHERE t.account_id = ? AND t.quantity <> 0";

    /**
     * What a group of ended round trips came to; sums that follow from others are not asked for.
     */
    private static final String ENDED =
            """
            sum(t.gross_base) AS realized, sum(t.fees_base) AS fees, count(*) AS trades,
            count(*) FILTER (WHERE t.gross_base > t.fees_base) AS wins,
            count(*) FILTER (WHERE t.gross_base < t.fees_base) AS losses,
            coalesce(sum(t.gross_base - t.fees_base)
                     FILTER (WHERE t.gross_base > t.fees_base), 0) AS gained
            FROM trade AS t WHERE t.account_id = ?\
            """;

    /** The same of all time, as it is kept. */
    private static final String ENDED_EVER =
            """
            sum(t.gross_base) AS realized, sum(t.fees_base) AS fees, sum(t.trades)::bigint AS trades,
            sum(t.wins)::bigint AS wins, sum(t.losses)::bigint AS losses, sum(t.gained) AS gained
            FROM trade_total AS t WHERE t.account_id = ?\
            """;

    private static final Booked NOTHING = new Booked(BigDecimal.ZERO, BigDecimal.ZERO);
    private static final Ended NONE = new Ended(NOTHING, TradeTotals.NONE);

    private final Database database;

    JdbcPnlFigures(Database database) {
        this.database = database;
    }

    @Override
    public Map<AccountId, Booked> booked(Map<AccountId, Window> windows) {
        AccountSpans spans = new AccountSpans();
        windows.forEach((account, window) -> spans.add(account, window.from(), window.to()));
        return database
                .list(
                        row -> Map.entry(row.accountId(), booked(row)),
                        spans.ask("n.realized, n.fees", BOOKED))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<InstrumentFigures> byInstrument(AccountId account, Window window) {
        Map<Symbol, Ended> ended = ended("t.instrument", account, window, JdbcPnlFigures::symbol);
        Map<Symbol, Booked> booked = booked(account, window, ended);
        Set<Symbol> symbols = new TreeSet<>(booked.keySet());
        symbols.addAll(ended.keySet());
        return symbols.stream()
                .map(
                        symbol ->
                                new InstrumentFigures(
                                        symbol,
                                        booked.getOrDefault(symbol, NOTHING),
                                        ended.getOrDefault(symbol, NONE).trades()))
                .toList();
    }

    @Override
    public Map<DayOfWeek, TradeTotals> byWeekday(AccountId account, Window window, ZoneId zone) {
        String weekday =
                "SELECT extract(isodow FROM t.closed_at AT TIME ZONE ?)::bigint AS value, ";
        return trades(
                ended(
                        Question.of(weekday + ENDED, zone.getId(), account),
                        window,
                        row -> DayOfWeek.of((int) row.number("value"))));
    }

    @Override
    public Map<Side, TradeTotals> bySide(AccountId account, Window window) {
        return trades(
                ended(
                        "t.direction",
                        account,
                        window,
                        row -> row.constant("direction", Side.class)));
    }

    @Override
    public Map<Optional<String>, TradeTotals> byStrategy(AccountId account, Window window) {
        return trades(
                ended(
                        Question.of("SELECT t.strategy AS value, " + ENDED, account),
                        window,
                        row -> row.optionalText("value")));
    }

    /** Round trips that have ended, with what their fills booked. */
    private record Ended(Booked booked, TradeTotals trades) {}

    /**
     * Of all time, ended round trips and open positions carry together what every fill booked, and
     * are far fewer; of a window, its fills are added up.
     */
    private Map<Symbol, Booked> booked(AccountId account, Window window, Map<Symbol, Ended> ended) {
        if (!window.equals(Window.ALL)) {
            return booked(
                    in(window, Question.of(BOOKED_BY_INSTRUMENT, account))
                            .then(" GROUP BY t.instrument"));
        }
        Map<Symbol, Booked> all = new HashMap<>();
        ended.forEach((symbol, one) -> all.put(symbol, one.booked()));
        booked(Question.of(OPEN, account))
                .forEach((symbol, open) -> all.merge(symbol, open, JdbcPnlFigures::plus));
        return all;
    }

    private Map<Symbol, Booked> booked(Question question) {
        return database.list(row -> Map.entry(symbol(row), booked(row)), question).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private <K> Map<K, Ended> ended(
            String column, AccountId account, Window window, Function<Row, K> value) {
        String sums = window.equals(Window.ALL) ? ENDED_EVER : ENDED;
        return ended(Question.of("SELECT " + column + ", " + sums, account), window, value);
    }

    private <K> Map<K, Ended> ended(Question question, Window window, Function<Row, K> value) {
        question.and("t.closed_at >= ?", window.from())
                .and("t.closed_at < ?", window.to())
                .then(" GROUP BY 1");
        return database.list(row -> Map.entry(value.apply(row), ended(row)), question).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Ended ended(Row row) {
        Booked booked = booked(row);
        long wins = row.number("wins");
        long losses = row.number("losses");
        BigDecimal gained = row.decimal("gained");
        return new Ended(
                booked,
                new TradeTotals(
                        wins,
                        losses,
                        row.number("trades") - wins - losses,
                        gained,
                        booked.realized().subtract(booked.fees()).subtract(gained)));
    }

    private static <K> Map<K, TradeTotals> trades(Map<K, Ended> ended) {
        return ended.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().trades()));
    }

    private static Question in(Window window, Question question) {
        return question.since("t.fill_id", "t.executed_at", window.from())
                .and("t.executed_at < ?", window.to());
    }

    private static Booked plus(Booked one, Booked other) {
        return new Booked(
                Decimals.canonical(one.realized().add(other.realized())),
                Decimals.canonical(one.fees().add(other.fees())));
    }

    private static Booked booked(Row row) {
        return new Booked(
                Decimals.canonical(row.decimal("realized")),
                Decimals.canonical(row.decimal("fees")));
    }

    private static Symbol symbol(Row row) {
        return new Symbol(row.text("instrument"));
    }
}
