package io.gatehouse.application.performance;

import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.performance.PriceHistory;
import io.gatehouse.domain.portfolio.Holding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the prices of what is held moved in the past, seen from the base currency. */
final class HeldHistories {
    private final DailyCloses closes;
    private final DailyRates rates;

    HeldHistories(Bars bars, InstrumentCatalogue catalogue) {
        this.closes = new DailyCloses(bars);
        this.rates = new DailyRates(catalogue, closes);
    }

    /** Up to an instant, by symbol; where there are no bars, without days. */
    SortedMap<Symbol, PriceHistory> of(List<Holding> held, CurrencyCode base, Instant now) {
        var series = closes.before(now, held.stream().map(Holding::symbol).toList());
        Map<CurrencyCode, SortedMap<LocalDate, BigDecimal>> foreign = new HashMap<>();
        SortedMap<Symbol, PriceHistory> histories = new TreeMap<>();
        for (Holding holding : held) {
            CurrencyCode currency = holding.instrument().spec().currency();
            Optional<SortedMap<LocalDate, BigDecimal>> moves =
                    currency.equals(base)
                            ? Optional.empty()
                            : Optional.of(
                                    foreign.computeIfAbsent(
                                            currency, one -> rates.before(now, one, base)));
            histories.put(
                    holding.symbol(),
                    new PriceHistory(
                            series.getOrDefault(holding.symbol(), new TreeMap<>()),
                            moves,
                            holding.isMargined()));
        }
        return histories;
    }
}
