package io.gatehouse.domain.instrument;

import java.util.Optional;

/** What every instrument of the catalogue has, whatever its class. */
public record Listing(
        Symbol symbol,
        String name,
        ContractSpec spec,
        TradingCalendar calendar,
        Optional<String> correlationGroup,
        Optional<Symbol> underlying,
        boolean tradable) {

    public Listing {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("name has 1 to 120 characters");
        }
    }
}
