package io.gatehouse.bootstrap.demo;

import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
        Map<Symbol, SyntheticPrice> table = SyntheticPrice.table();
        List<SyntheticWalk> walks = new ArrayList<>();
        instruments.stream()
                .sorted(Comparator.comparing(Instrument::symbol))
                .forEach(instrument -> addWalk(instrument, table, seed, walks));
        return new SyntheticFeed(walks);
    }

    /** One step of every walk, all stamped with this instant, by symbol. */
    public List<Quote> next(Instant at) {
        return walks.stream().map(walk -> walk.next(at)).toList();
    }

    private static void addWalk(
            Instrument instrument,
            Map<Symbol, SyntheticPrice> table,
            long seed,
            List<SyntheticWalk> walks) {
        SyntheticPrice terms = table.get(instrument.symbol());
        if (terms != null) {
            walks.add(new SyntheticWalk(terms, instrument.spec().tickSize(), seed));
        }
    }
}
