package io.gatehouse.application.port;

import io.gatehouse.application.port.PositionStore.Owned;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Activity.ClosedTrade;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What accounts did lately, read only for those that limit it. */
public interface ActivityLog {
    /**
     * When orders of users, changes and cancels of them were sent, after an instant, oldest first.
     */
    List<Owned<Instant>> sentSince(Collection<AccountId> accounts, Instant since);

    /** Executions since an instant. */
    List<Owned<Executed>> executedSince(Collection<AccountId> accounts, Instant since);

    /** How many orders users had accepted, of each account since its own instant. */
    Map<AccountId, Integer> ordersSince(Map<AccountId, Instant> since);

    /** How many round trips began, and have ended, of each account since its own instant. */
    Map<AccountId, Integer> endedTradesSince(Map<AccountId, Instant> since);

    /**
     * The last round trips that were won or lost, oldest first: at most {@code most} of an account,
     * so many that those left out are a multiple of {@code group}.
     */
    List<Owned<ClosedTrade>> decidedTrades(Collection<AccountId> accounts, int most, int group);

    /** An execution on one side of an instrument. */
    record Executed(Symbol instrument, Side side, Instant at) {}
}
