package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Sums over what was booked, in the account's base currency. */
public interface PnlFigures {
    /** What the fills of a window realised and cost. */
    Booked booked(AccountId account, Window window);

    /** The round trips that closed in a window. */
    Closed closed(AccountId account, Window window);

    /** From an instant on, before another; an absent bound is open. */
    record Window(Optional<Instant> from, Optional<Instant> to) {
        public static final Window ALL = new Window(Optional.empty(), Optional.empty());

        public static Window since(Instant from) {
            return new Window(Optional.of(from), Optional.empty());
        }
    }

    /** Realised P&L gross of fees, and fees as a positive cost. */
    record Booked(BigDecimal realized, BigDecimal fees) {}

    /** How many round trips, and how many of them gained or lost after fees. */
    record Closed(long trades, long wins, long losses) {}
}
