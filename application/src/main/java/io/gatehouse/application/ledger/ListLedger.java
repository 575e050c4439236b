package io.gatehouse.application.ledger;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.ledger.CashLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the cash lines of an account's ledger, newest first; all lines of an entry together. */
public final class ListLedger {
    private final AccountAccess access;
    private final Ledger ledger;

    public ListLedger(AccountAccess access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    /** Which lines: of entries older than {@code before}, and at least {@code limit} of them. */
    public record Query(
            Optional<Instant> from, Optional<Instant> to, Optional<UUID> before, int limit) {
        private Ledger.Query of(AccountId account) {
            return new Ledger.Query(account, from, to, before, limit);
        }
    }

    public Outcome<List<CashLine>> list(Actor actor, AccountId account, Query query) {
        return access.toRead(actor, Optional.of(account)).map(id -> ledger.page(query.of(id)));
    }
}
