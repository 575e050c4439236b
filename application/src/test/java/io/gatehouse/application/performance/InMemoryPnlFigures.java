package io.gatehouse.application.performance;

import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.FillFilter;
import io.gatehouse.application.port.PositionStore.FillQuery;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.position.BookedFill;
import io.gatehouse.domain.position.Trade;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Sums over the fills and trades of any store, one by one. */
public final class InMemoryPnlFigures implements PnlFigures {
    private static final int ALL = 100_000;

    private final PositionStore positions;

    public InMemoryPnlFigures(PositionStore positions) {
        this.positions = positions;
    }

    @Override
    public Map<AccountId, Booked> booked(Map<AccountId, Window> windows) {
        Map<AccountId, Booked> booked = new HashMap<>();
        windows.forEach((account, window) -> booked.put(account, booked(fills(account, window))));
        return booked;
    }

    private static Booked booked(List<BookedFill> fills) {
        return new Booked(sum(fills, BookedFill::realizedBase), sum(fills, BookedFill::feeBase));
    }

    private List<BookedFill> fills(AccountId account, Window window) {
        return positions.fills(
                new FillQuery(
                        account,
                        FillFilter.ALL.within(window.from(), window.to()),
                        Optional.empty(),
                        ALL));
    }

    private static BigDecimal sum(List<BookedFill> fills, Function<BookedFill, BigDecimal> figure) {
        return fills.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public List<InstrumentFigures> byInstrument(AccountId account, Window window) {
        Map<Symbol, TradeTotals> trades = totals(account, window, Trade::instrument);
        Set<Symbol> symbols = new TreeSet<>(trades.keySet());
        fills(account, window).forEach(booked -> symbols.add(booked.fill().instrument()));
        return symbols.stream()
                .map(
                        symbol ->
                                new InstrumentFigures(
                                        symbol,
                                        booked(of(fills(account, window), symbol)),
                                        trades.getOrDefault(symbol, TradeTotals.NONE)))
                .toList();
    }

    @Override
    public Map<DayOfWeek, TradeTotals> byWeekday(AccountId account, Window window, ZoneId zone) {
        return totals(
                account,
                window,
                trade -> trade.closedAt().orElseThrow().atZone(zone).getDayOfWeek());
    }

    @Override
    public Map<Side, TradeTotals> bySide(AccountId account, Window window) {
        return totals(account, window, Trade::direction);
    }

    @Override
    public Map<Optional<String>, TradeTotals> byStrategy(AccountId account, Window window) {
        return totals(account, window, Trade::strategy);
    }

    private <K> Map<K, TradeTotals> totals(
            AccountId account, Window window, Function<Trade, K> key) {
        Map<K, TradeTotals> totals = new HashMap<>();
        for (Trade trade : closed(account, window)) {
            TradeTotals before = totals.getOrDefault(key.apply(trade), TradeTotals.NONE);
            totals.put(key.apply(trade), before.plus(trade.result().netBase()));
        }
        return totals;
    }

    private List<Trade> closed(AccountId account, Window window) {
        return positions
                .trades(
                        new TradeQuery(
                                account,
                                Optional.of(true),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ALL))
                .stream()
                .filter(trade -> contains(window, trade.closedAt().orElseThrow()))
                .toList();
    }

    private static List<BookedFill> of(List<BookedFill> fills, Symbol symbol) {
        return fills.stream().filter(one -> one.fill().instrument().equals(symbol)).toList();
    }

    private static boolean contains(Window window, Instant at) {
        return window.from().map(from -> !at.isBefore(from)).orElse(true)
                && window.to().map(at::isBefore).orElse(true);
    }
}
