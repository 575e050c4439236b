package io.gatehouse.application.performance;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.CurrencyPair;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.FxRates;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What currencies were worth day by day, by the stored closes of their pairs. */
final class DailyRates {
    private final InstrumentCatalogue catalogue;
    private final DailyCloses closes;

    DailyRates(InstrumentCatalogue catalogue, DailyCloses closes) {
        this.catalogue = catalogue;
        this.closes = closes;
    }

    /** Units of {@code to} for one of {@code from}: by their pair, or through one currency. */
    SortedMap<LocalDate, BigDecimal> before(Instant now, CurrencyCode from, CurrencyCode to) {
        SortedMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        quoted(now, pairsOf(from, to))
                .forEach(
                        (day, pairs) ->
                                FxRates.of(pairs)
                                        .rate(from, to)
                                        .ifPresent(rate -> rates.put(day, rate)));
        return rates;
    }

    /** Every chain of two begins and ends with one of these. */
    private Map<Symbol, CurrencyPair> pairsOf(CurrencyCode one, CurrencyCode other) {
        List<CurrencyCode> both = List.of(one, other);
        Map<Symbol, CurrencyPair> pairs = new HashMap<>();
        catalogue
                .all()
                .forEach(
                        instrument ->
                                CurrencyPair.of(instrument)
                                        .filter(
                                                pair ->
                                                        both.contains(pair.base())
                                                                || both.contains(pair.quote()))
                                        .ifPresent(pair -> pairs.put(instrument.symbol(), pair)));
        return pairs;
    }

    private Map<LocalDate, List<FxRates.Pair>> quoted(
            Instant now, Map<Symbol, CurrencyPair> pairs) {
        var known = closes.before(now, pairs.keySet());
        Map<LocalDate, List<FxRates.Pair>> byDay = new HashMap<>();
        pairs.forEach(
                (symbol, pair) ->
                        known.getOrDefault(symbol, new TreeMap<>())
                                .forEach(
                                        (day, close) ->
                                                byDay.computeIfAbsent(day, any -> new ArrayList<>())
                                                        .add(rated(pair, close))));
        return byDay;
    }

    private static FxRates.Pair rated(CurrencyPair pair, BigDecimal close) {
        return new FxRates.Pair(pair.base(), pair.quote(), close);
    }
}
