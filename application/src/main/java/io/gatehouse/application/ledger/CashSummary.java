package io.gatehouse.application.ledger;

import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.ledger.EntryKind;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cash of one currency over some time: opening plus what each kind added is closing. */
public record CashSummary(
        CurrencyCode currency,
        BigDecimal opening,
        BigDecimal closing,
        Map<EntryKind, BigDecimal> byKind) {
    public CashSummary {
        byKind = Collections.unmodifiableMap(byKind);
    }

    /** One a currency, by its code. */
    static List<CashSummary> of(List<Ledger.Sum> sums) {
        Map<CurrencyCode, List<Ledger.Sum>> byCurrency =
                sums.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Ledger.Sum::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CashSummary of(CurrencyCode currency, List<Ledger.Sum> sums) {
        BigDecimal opening = BigDecimal.ZERO;
        BigDecimal closing = BigDecimal.ZERO;
        Map<EntryKind, BigDecimal> byKind = new EnumMap<>(EntryKind.class);
        for (Ledger.Sum sum : sums) {
            opening = opening.add(sum.before());
            closing = closing.add(sum.before()).add(sum.within());
            if (sum.lines() > 0) {
                byKind.put(sum.kind(), sum.within());
            }
        }
        return new CashSummary(
                currency, Decimals.canonical(opening), Decimals.canonical(closing), byKind);
    }
}
