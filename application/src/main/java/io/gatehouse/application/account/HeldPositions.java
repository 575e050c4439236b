package io.gatehouse.application.account;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.OpenPosition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an account holds, and the stops and targets over it. */
final class HeldPositions {
    private final Map<Symbol, OpenPosition> positions = new LinkedHashMap<>();
    private final Map<BracketId, Bracket> brackets = new LinkedHashMap<>();

    HeldPositions(List<OpenPosition> positions, List<Bracket> brackets) {
        positions.forEach(this::save);
        brackets.forEach(this::save);
    }

    Map<Symbol, OpenPosition> all() {
        return Collections.unmodifiableMap(positions);
    }

    Optional<OpenPosition> of(Symbol symbol) {
        return Optional.ofNullable(positions.get(symbol));
    }

    void save(OpenPosition position) {
        positions.put(position.symbol(), position);
    }

    void closed(Symbol symbol) {
        positions.remove(symbol);
    }

    Collection<Bracket> brackets() {
        return Collections.unmodifiableCollection(brackets.values());
    }

    List<Bracket> brackets(Symbol symbol) {
        return brackets.values().stream()
                .filter(bracket -> bracket.instrument().equals(symbol))
                .toList();
    }

    void save(Bracket bracket) {
        brackets.put(bracket.id(), bracket);
    }

    void end(BracketId bracket) {
        brackets.remove(bracket);
    }
}
