package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.BrokerReference;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every open order of the paper market, by reference and by instrument. */
final class OrderBook {
    private final Map<BrokerReference, PaperOrder> open = new LinkedHashMap<>();
    private final Map<Symbol, SymbolBook> bySymbol = new HashMap<>();

    void put(PaperOrder order, Optional<Price> limit) {
        open.put(order.reference(), order);
        bySymbol.computeIfAbsent(order.ticket().instrument(), symbol -> new SymbolBook())
                .put(order, limit);
    }

    /** Takes an order out; empty when it is not open. */
    Optional<PaperOrder> remove(BrokerReference reference) {
        Optional<PaperOrder> removed = Optional.ofNullable(open.remove(reference));
        removed.map(order -> bySymbol.get(order.ticket().instrument()))
                .ifPresent(book -> book.remove(reference));
        return removed;
    }

    Optional<PaperOrder> find(BrokerReference reference) {
        return Optional.ofNullable(open.get(reference));
    }

    List<PaperOrder> concernedBy(MarketView market) {
        return Optional.ofNullable(bySymbol.get(market.quote().symbol()))
                .map(book -> book.concernedBy(market))
                .orElse(List.of());
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    Collection<PaperOrder> all() {
        return open.values();
    }
}
