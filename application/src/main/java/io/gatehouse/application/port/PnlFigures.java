package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.performance.TradeTotals;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums over what was booked, in the account's base currency. */
public interface PnlFigures {
    /** What the fills of accounts realised and cost, of each in its own window. */
    Map<AccountId, Booked> booked(Map<AccountId, Window> windows);

    /** What each instrument came to in a window, by symbol; one that came to nothing is absent. */
    List<InstrumentFigures> byInstrument(AccountId account, Window window);

    /** The round trips that closed in a window, by the weekday of their end in a time zone. */
    Map<DayOfWeek, TradeTotals> byWeekday(AccountId account, Window window, ZoneId zone);

    /** The round trips that closed in a window, by the side that opened them. */
    Map<Side, TradeTotals> bySide(AccountId account, Window window);

    /** The round trips that closed in a window, by the strategy of the order that opened them. */
    Map<Optional<String>, TradeTotals> byStrategy(AccountId account, Window window);

    /** From an instant on, before another; an absent bound is open. */
    record Window(Optional<Instant> from, Optional<Instant> to) {
        public static final Window ALL = new Window(Optional.empty(), Optional.empty());

        public static Window since(Instant from) {
            return new Window(Optional.of(from), Optional.empty());
        }
    }

    /** Realised P&L gross of fees, and fees as a positive cost. */
    record Booked(BigDecimal realized, BigDecimal fees) {}

    /** What fills of an instrument booked, and the round trips in it that closed. */
    record InstrumentFigures(Symbol instrument, Booked booked, TradeTotals trades) {}
}
