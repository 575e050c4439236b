package io.gatehouse.application.account.sync;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Terminals.DealPlace;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.broker.KnownDeal;
import io.gatehouse.domain.broker.TerminalDeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the deals that an account's terminal told of, the last that became known first. */
public final class ListDeals {
    private final AccountAccess access;
    private final Terminals terminals;

    public ListDeals(AccountAccess access, Terminals terminals) {
        this.access = access;
        this.terminals = terminals;
    }

    /**
     * Deals of a kind, known from an instant on and before another, after the last one of the page
     * before; so many at most.
     */
    public record Query(
            Optional<TerminalDeal.Kind> kind,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<DealPlace> before,
            int limit) {
        private Terminals.DealQuery of(AccountId account) {
            return new Terminals.DealQuery(account, kind, from, to, before, limit);
        }
    }

    public Outcome<List<KnownDeal>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> terminals.deals(query.of(id)));
    }
}
