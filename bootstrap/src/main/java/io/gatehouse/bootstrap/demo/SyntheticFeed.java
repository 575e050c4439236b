package io.gatehouse.bootstrap.demo;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Invented quotes that live: the same seed and instruments give the same prices. For one thread at
 * a time; session hours are not its business.
 */
public final class SyntheticFeed {
    /** What is said wherever these prices are shown. */
    public static final String LABEL = "synthetic prices, not market data";

    private final List<SyntheticWalk> walks;

    private SyntheticFeed(List<SyntheticWalk> walks) {
        this.walks = List.copyOf(walks);
    }

    /** Quotes for those of the instruments that the demo has prices for. */
    public static SyntheticFeed over(List<Instrument> instruments, long seed) {
        return over(instruments, seed, UnaryOperator.identity());
    }

    /** The same with a day between two steps. */
    static SyntheticFeed ofDays(List<Instrument> instruments, long seed) {
        return over(instruments, seed, SyntheticPrice::ofDays);
    }

    private static SyntheticFeed over(
            List<Instrument> instruments, long seed, UnaryOperator<SyntheticPrice> pace) {
        Map<Symbol, SyntheticPrice> table = SyntheticPrice.table();
        return new SyntheticFeed(
                instruments.stream()
                        .sorted(Comparator.comparing(Instrument::symbol))
                        .flatMap(instrument -> walk(instrument, table, seed, pace).stream())
                        .toList());
    }

    /** One step of every walk, all stamped with this instant, by symbol. */
    public List<Quote> next(Instant at) {
        return walks.stream().map(walk -> walk.next(at)).toList();
    }

    private static Optional<SyntheticWalk> walk(
            Instrument instrument,
            Map<Symbol, SyntheticPrice> table,
            long seed,
            UnaryOperator<SyntheticPrice> pace) {
        return Optional.ofNullable(table.get(instrument.symbol()))
                .map(pace)
                .map(terms -> new SyntheticWalk(terms, instrument.spec().tickSize(), seed));
    }
}
