package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What adds up to an account's equity, in base currency: the value of each fully paid position, the
 * open P&L of each margined one and of each that a broker keeps, and the cash of each currency that
 * has a rate.
 */
public record EquityParts(
        SortedMap<Symbol, BigDecimal> positions, SortedMap<CurrencyCode, BigDecimal> cash) {
    public EquityParts {
        positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
        cash = Collections.unmodifiableSortedMap(new TreeMap<>(cash));
    }

    /** {@code rates} gives base currency per unit of each currency. */
    public static EquityParts of(
            Map<CurrencyCode, BigDecimal> balances,
            Map<CurrencyCode, BigDecimal> rates,
            List<Holding> holdings) {
        SortedMap<Symbol, BigDecimal> positions = new TreeMap<>();
        for (MarkedHolding marked : Portfolio.marked(holdings)) {
            if (marked.quantity().signum() != 0) {
                positions.put(
                        marked.symbol(),
                        marked.isMargined() || marked.isAtBroker()
                                ? marked.unrealized()
                                : marked.value());
            }
        }
        SortedMap<CurrencyCode, BigDecimal> cash = new TreeMap<>();
        balances.forEach(
                (currency, balance) -> {
                    if (rates.containsKey(currency)) {
                        cash.put(currency, Decimals.converted(balance, rates.get(currency)));
                    }
                });
        return new EquityParts(positions, cash);
    }

    /** What each part has gained since other parts of the same account. */
    public EquityParts since(EquityParts before) {
        return new EquityParts(gained(positions, before.positions), gained(cash, before.cash));
    }

    public BigDecimal total() {
        return Stream.concat(positions.values().stream(), cash.values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <K extends Comparable<K>> SortedMap<K, BigDecimal> gained(
            Map<K, BigDecimal> after, Map<K, BigDecimal> before) {
        SortedMap<K, BigDecimal> gained = new TreeMap<>();
        after.forEach(
                (key, value) ->
                        gained.put(key, value.subtract(before.getOrDefault(key, BigDecimal.ZERO))));
        return gained;
    }
}
