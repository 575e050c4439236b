package io.gatehouse.domain.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every instrument of the catalogue has, whatever its class. It trades up to and including the
 * last session of its expiry, a date in the zone of its calendar, or before it where that has none.
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

    /** Whether its last session has closed. */
    public boolean isExpiredAt(Instant at) {
        return expiry.isPresent() && !at.isBefore(lastCloseBy(expiry.get()));
    }

    private Instant lastCloseBy(LocalDate last) {
        Instant end = startOf(last.plusDays(1));
        LocalDate date = last;
        Instant close = calendar.dayEnd(startOf(date));
        while (close.isAfter(end)) {
            date = date.minusDays(1);
            close = calendar.dayEnd(startOf(date));
        }
        return close;
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(calendar.zone()).toInstant();
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
