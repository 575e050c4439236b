package io.gatehouse.application.position;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.PositionStore.TradeQuery;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.position.TradeId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists an account's round trips, newest first. */
public final class ListTrades {
    private final AccountAccess access;
    private final PositionStore positions;

    public ListTrades(AccountAccess access, PositionStore positions) {
        this.access = access;
        this.positions = positions;
    }

    /** Which trades, by when they began; {@code before} is the last one of the page before. */
    public record Query(
            Optional<Boolean> closed,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<TradeId> before,
            int limit) {
        private TradeQuery of(AccountId account) {
            return new TradeQuery(account, closed, instrument, from, to, before, limit);
        }
    }

    public Outcome<List<Trade>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> positions.trades(query.of(id)));
    }
}
