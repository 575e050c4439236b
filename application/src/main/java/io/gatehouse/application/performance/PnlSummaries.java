package io.gatehouse.application.performance;

import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Booked;
import io.gatehouse.application.port.PnlFigures.InstrumentFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.broker.DealTotals;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums the P&L of books up that have been read. */
public final class PnlSummaries {
    private static final Booked NOTHING = new Booked(BigDecimal.ZERO, BigDecimal.ZERO);

    private final PnlFigures figures;
    private final EarningsReader earnings;
    private final CashIncome income;
    private final Terminals terminals;

    public PnlSummaries(
            PnlFigures figures, EquityHistory history, Ledger ledger, Terminals terminals) {
        this.figures = figures;
        this.terminals = terminals;
        this.earnings = new EarningsReader(history, terminals);
        this.income = new CashIncome(ledger);
    }

    /** What equity gained in the window, and what fills of each instrument booked in it. */
    public PnlSummary of(BookReader.Reading reading, Window window) {
        List<InstrumentPnl> lines = lines(reading, window);
        DealTotals deals = deals(reading, window);
        BigDecimal fees = Decimals.canonical(sum(lines, InstrumentPnl::fees).add(deals.fees()));
        Optional<Earnings> earned = earnings.within(window, reading);
        return new PnlSummary(
                window,
                earned.map(gain -> Decimals.canonical(gain.closed().add(fees)))
                        .orElseGet(() -> booked(lines, deals, window, reading)),
                earned.map(Earnings::open),
                fees,
                trades(lines),
                lines);
    }

    /** Only a terminal tells of deals. */
    private DealTotals deals(BookReader.Reading reading, Window window) {
        AccountId account = reading.book().id();
        return reading.book()
                .account()
                .sync()
                .map(synced -> terminals.totals(Map.of(account, window)))
                .map(totals -> totals.getOrDefault(account, DealTotals.NONE))
                .orElse(DealTotals.NONE);
    }

    /** What is known without the equity of now: fills, traded deals, cash income with swaps. */
    private BigDecimal booked(
            List<InstrumentPnl> lines,
            DealTotals deals,
            Window window,
            BookReader.Reading reading) {
        return Decimals.canonical(
                sum(lines, InstrumentPnl::realized)
                        .add(deals.traded())
                        .add(income.within(window, reading)));
    }

    private List<InstrumentPnl> lines(BookReader.Reading reading, Window window) {
        Instant now = reading.market().now();
        return window.to().filter(now::isAfter).isPresent()
                ? pastLines(reading, window)
                : linesUpToNow(reading, window);
    }

    /** What was open in an instrument at an instant that has passed is kept nowhere. */
    private List<InstrumentPnl> pastLines(BookReader.Reading reading, Window window) {
        return figures.byInstrument(reading.book().id(), window).stream()
                .map(booked -> line(booked, Optional.empty()))
                .toList();
    }

    /** Everything that was booked in the window or is held now, by symbol. */
    private List<InstrumentPnl> linesUpToNow(BookReader.Reading reading, Window window) {
        Map<Symbol, Holding> held =
                reading.market().held(reading.book()).stream()
                        .collect(Collectors.toMap(Holding::symbol, Function.identity()));
        Map<Symbol, InstrumentFigures> all = new TreeMap<>();
        held.keySet()
                .forEach(
                        symbol ->
                                all.put(
                                        symbol,
                                        new InstrumentFigures(symbol, NOTHING, TradeTotals.NONE)));
        figures.byInstrument(reading.book().id(), window)
                .forEach(booked -> all.put(booked.instrument(), booked));
        return all.values().stream()
                .map(one -> line(one, unrealized(one.instrument(), held)))
                .toList();
    }

    private static InstrumentPnl line(InstrumentFigures booked, Optional<BigDecimal> unrealized) {
        return new InstrumentPnl(
                booked.instrument(),
                booked.booked().realized(),
                unrealized,
                booked.booked().fees(),
                booked.trades());
    }

    private static Optional<BigDecimal> unrealized(Symbol symbol, Map<Symbol, Holding> held) {
        return Optional.ofNullable(held.get(symbol))
                .map(PnlSummaries::openPnl)
                .orElse(Optional.of(BigDecimal.ZERO));
    }

    private static Optional<BigDecimal> openPnl(Holding holding) {
        return holding.fxToBase().map(rate -> Decimals.canonical(holding.unrealized()));
    }

    private static BigDecimal sum(
            List<InstrumentPnl> lines, Function<InstrumentPnl, BigDecimal> figure) {
        return Decimals.canonical(
                lines.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static TradeTotals trades(List<InstrumentPnl> lines) {
        long wins = 0;
        long losses = 0;
        long breakEven = 0;
        for (InstrumentPnl line : lines) {
            wins += line.trades().wins();
            losses += line.trades().losses();
            breakEven += line.trades().breakEven();
        }
        return new TradeTotals(
                wins,
                losses,
                breakEven,
                sum(lines, line -> line.trades().gained()),
                sum(lines, line -> line.trades().lost()));
    }
}
