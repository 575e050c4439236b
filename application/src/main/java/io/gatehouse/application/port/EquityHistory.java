package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.performance.EquityDay;
import io.gatehouse.domain.risk.EquityDays;
import io.gatehouse.domain.risk.EquityEvent;
import io.gatehouse.domain.risk.EquityRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What accounts were worth at their bounds, hours and flows; kept for ever. */
public interface EquityHistory {
    /** Adds points, each the next of its account; the account's row is locked. */
    void append(List<Kept> points);

    /** The last point of each account that has one. */
    Map<AccountId, EquityRecord> latest(Collection<AccountId> accounts);

    /** The last point of an account at an instant or before it. */
    default Optional<EquityRecord> lastUpTo(AccountId account, Instant at) {
        return Optional.ofNullable(lastUpTo(List.of(account), at).get(account));
    }

    /** The same of each account that has one. */
    Map<AccountId, EquityRecord> lastUpTo(Collection<AccountId> accounts, Instant at);

    /** Oldest first. */
    List<EquityRecord> page(Query query);

    /** All but hourly points of risk days, oldest first, and before them the last close. */
    List<EquityRecord> bounds(AccountId account, LocalDate from, LocalDate to);

    /** Risk days that have ended, {@code from} on and before {@code to}, oldest first. */
    default List<EquityDay> days(AccountId account, LocalDate from, LocalDate to) {
        return EquityDays.of(bounds(account, from, to));
    }

    /** A point of an account. */
    record Kept(AccountId account, EquityRecord point) {}

    /** Which points to list; {@code after} is the number of the last one of the page before. */
    record Query(
            AccountId account,
            Set<EquityEvent.Kind> kinds,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> after,
            int limit) {
        public Query {
            kinds = Set.copyOf(kinds);
        }
    }
}
