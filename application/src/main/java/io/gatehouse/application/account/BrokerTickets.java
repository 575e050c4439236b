package io.gatehouse.application.account;

import io.gatehouse.domain.broker.TerminalPosition;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.position.BrokerTicket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a broker that syncs an account holds for it, ticket by ticket under the broker's own names;
 * one in lower case means the instrument in upper case. Nothing where we keep the books.
 */
public record BrokerTickets(
        SortedMap<String, Optional<Symbol>> names, Map<Symbol, List<BrokerTicket>> bySymbol) {
    public static final BrokerTickets NONE = new BrokerTickets(new TreeMap<>(), Map.of());

    public BrokerTickets {
        names = Collections.unmodifiableSortedMap(names);
        bySymbol = Collections.unmodifiableMap(bySymbol);
    }

    public static BrokerTickets of(Collection<TerminalPosition> positions) {
        SortedMap<String, Optional<Symbol>> names = new TreeMap<>();
        Map<Symbol, List<BrokerTicket>> bySymbol = new TreeMap<>();
        for (TerminalPosition position : positions) {
            Optional<Symbol> symbol = symbol(position.symbol());
            names.put(position.symbol(), symbol);
            symbol.ifPresent(
                    one ->
                            bySymbol.computeIfAbsent(one, any -> new ArrayList<>())
                                    .add(ticket(position)));
        }
        return new BrokerTickets(names, bySymbol);
    }

    /** Of one instrument, in the broker's order. */
    List<BrokerTicket> of(Symbol symbol) {
        return bySymbol.getOrDefault(symbol, List.of());
    }

    /** Instruments that the catalogue may or may not have. */
    public Set<Symbol> symbols() {
        return bySymbol.keySet();
    }

    /** How many instruments there are tickets of. */
    int instruments() {
        long unspeakable = names.values().stream().filter(Optional::isEmpty).count();
        return bySymbol.size() + (int) unspeakable;
    }

    /** The names of what a catalogue does not have. */
    List<String> unlisted(Function<Symbol, Optional<Instrument>> catalogue) {
        // Asked for every decision, and nearly no account has any.
        return names.isEmpty()
                ? List.of()
                : names.entrySet().stream()
                        .filter(name -> name.getValue().flatMap(catalogue).isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static Optional<Symbol> symbol(String name) {
        return Optional.of(name.toUpperCase(Locale.ROOT))
                .filter(Symbol::isWellFormed)
                .map(Symbol::new);
    }

    private static BrokerTicket ticket(TerminalPosition position) {
        return new BrokerTicket(
                position.ticket(),
                position.side(),
                new Quantity(position.lots()),
                new Price(position.price()),
                position.stopLoss().map(Price::new));
    }
}
