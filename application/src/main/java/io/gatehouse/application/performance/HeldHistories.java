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

/** How what an account has a stake in moved in the past, seen from the base currency. */
final class HeldHistories {
    private final DailyCloses closes;
    private final DailyRates rates;

    HeldHistories(Bars bars, InstrumentCatalogue catalogue) {
        this.closes = new DailyCloses(bars);
        this.rates = new DailyRates(catalogue, closes);
    }

    /** Up to an instant, in the order of the stakes; where there are no bars, without days. */
    List<PriceHistory> of(List<Stake> stakes, CurrencyCode base, Instant now) {
        var series =
                closes.before(
                        now,
                        stakes.stream()
                                .flatMap(stake -> stake.holding().stream())
                                .map(Holding::symbol)
                                .toList());
        Map<CurrencyCode, SortedMap<LocalDate, BigDecimal>> foreign = new HashMap<>();
        stakes.stream()
                .map(Stake::currency)
                .filter(currency -> !currency.equals(base))
                .distinct()
                .forEach(currency -> foreign.put(currency, rates.before(now, currency, base)));
        return stakes.stream().map(stake -> history(stake, series, foreign)).toList();
    }

    /** Of cash, the price is the rate. */
    private static PriceHistory history(
            Stake stake,
            Map<Symbol, SortedMap<LocalDate, BigDecimal>> series,
            Map<CurrencyCode, SortedMap<LocalDate, BigDecimal>> foreign) {
        Optional<SortedMap<LocalDate, BigDecimal>> moves =
                Optional.ofNullable(foreign.get(stake.currency()));
        return stake.holding()
                .map(
                        held ->
                                new PriceHistory(
                                        series.getOrDefault(held.symbol(), new TreeMap<>()),
                                        moves,
                                        held.isMargined()))
                .orElseGet(() -> PriceHistory.of(moves.orElseThrow()));
    }
}
