package io.gatehouse.application.performance;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Booked;
import io.gatehouse.application.port.PnlFigures.InstrumentFigures;
import io.gatehouse.application.port.PnlFigures.Window;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
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

    public PnlSummaries(PnlFigures figures) {
        this.figures = figures;
    }

    /** What was booked in the window, and what is open now. */
    public PnlSummary of(BookReader.Reading reading, Window window) {
        List<InstrumentPnl> lines = lines(reading, window);
        return new PnlSummary(
                window,
                sum(lines, InstrumentPnl::realized),
                AccountWorth.of(reading.book(), reading.market()).map(AccountWorth::unrealized),
                sum(lines, InstrumentPnl::fees),
                trades(lines),
                lines);
    }

    /** Everything that was booked in the window or is held now, by symbol. */
    private List<InstrumentPnl> lines(BookReader.Reading reading, Window window) {
        Map<Symbol, Holding> held =
                reading.market().holdings(reading.book(), List.of()).stream()
                        .filter(holding -> !holding.position().isFlat())
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
                .map(one -> line(one, Optional.ofNullable(held.get(one.instrument()))))
                .toList();
    }

    private static InstrumentPnl line(InstrumentFigures booked, Optional<Holding> held) {
        return new InstrumentPnl(
                booked.instrument(),
                booked.booked().realized(),
                held.map(PnlSummaries::unrealized).orElse(Optional.of(BigDecimal.ZERO)),
                booked.booked().fees(),
                booked.trades());
    }

    private static Optional<BigDecimal> unrealized(Holding holding) {
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
