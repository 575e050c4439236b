package io.gatehouse.domain.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every instrument of the catalogue has, whatever its class. It trades up to and including its
 * expiry, a date in the zone of its calendar.
 */
public record Listing(
        Symbol symbol,
        String name,
        ContractSpec spec,
        TradingCalendar calendar,
        Optional<String> correlationGroup,
        Optional<Symbol> underlying,
        Optional<LocalDate> expiry,
        boolean tradable) {

    public Listing {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("name has 1 to 120 characters");
        }
    }

    /** Whether the date of its exchange is past its expiry. */
    public boolean isExpiredAt(Instant at) {
        return expiry.isPresent() && dateAt(at).isAfter(expiry.get());
    }

    /** Calendar days to its expiry, 0 on the day itself; empty when it has none. */
    public OptionalLong daysToExpiry(Instant at) {
        return expiry.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(dateAt(at), expiry.get()))
                : OptionalLong.empty();
    }

    private LocalDate dateAt(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
