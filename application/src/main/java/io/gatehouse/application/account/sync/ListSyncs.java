package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.broker.SyncEntry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the syncs of an account, taken and refused, newest first. */
public final class ListSyncs {
    private final AccountAccess access;
    private final Terminals terminals;

    public ListSyncs(AccountAccess access, Terminals terminals) {
        this.access = access;
        this.terminals = terminals;
    }

    /**
     * First syncs or later ones, taken or refused, from an instant on and before another, after the
     * last one of the page before; so many at most.
     */
    public record Query(
            Optional<Boolean> isFirst,
            Optional<Boolean> success,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<UUID> before,
            int limit) {
        private Terminals.Query of(AccountId account) {
            return new Terminals.Query(account, isFirst, success, from, to, before, limit);
        }
    }

    public Outcome<List<SyncEntry>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> terminals.page(query.of(id)));
    }
}
