package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists what was done on an account, newest first. */
public final class ListAudit {
    private final AccountAccess access;
    private final AuditTrail audit;

    public ListAudit(AccountAccess access, AuditTrail audit) {
        this.access = access;
        this.audit = audit;
    }

    /** Which entries; {@code before} is the sequence of the last one of the page before. */
    public record Query(
            Optional<String> actionType,
            Optional<String> actionCategory,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> before,
            int limit) {
        AuditTrail.Query of(AccountId account) {
            return new AuditTrail.Query(
                    account, actionType, actionCategory, from, to, before, limit);
        }
    }

    public Outcome<List<AuditEntry>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> audit.page(query.of(id)));
    }
}
