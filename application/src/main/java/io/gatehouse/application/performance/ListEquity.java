package io.gatehouse.application.performance;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.EquityEvent.Kind;
import io.gatehouse.domain.risk.EquityRecord;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the points of an account's equity curve, oldest first. */
public final class ListEquity {
    private final AccountAccess access;
    private final EquityHistory history;

    public ListEquity(AccountAccess access, EquityHistory history) {
        this.access = access;
        this.history = history;
    }

    /** How fine a curve is. */
    public enum Interval {
        /** Every point there is, flows included. */
        HOUR(EnumSet.allOf(Kind.class)),
        /** The opening and the end of each risk day. */
        DAY(EnumSet.of(Kind.OPENING, Kind.DAY));

        private final Set<Kind> kinds;

        Interval(Set<Kind> kinds) {
            this.kinds = kinds;
        }
    }

    /** Which points; {@code after} is the number of the last one of the page before. */
    public record Query(
            Interval interval,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> after,
            int limit) {
        private EquityHistory.Query of(AccountId account) {
            return new EquityHistory.Query(account, interval.kinds, from, to, after, limit);
        }
    }

    public Outcome<List<EquityRecord>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> history.page(query.of(id)));
    }
}
