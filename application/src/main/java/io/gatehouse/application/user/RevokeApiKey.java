package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.audit.AuditContext;

import java.time.Clock;

/** Ends one of a user's own keys for good. */
public final class RevokeApiKey {
    private final ApiKeyStore apiKeys;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RevokeApiKey(
            ApiKeyStore apiKeys, HouseAudit audit, Transactions transactions, Clock clock) {
        this.apiKeys = apiKeys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Absent are also other people's keys and those revoked before. */
    public Outcome<ApiKeyId> revoke(SignedIn by, ApiKeyId id, AuditContext context) {
        return Outcome.unless(
                Admission.refusalOfKeys(by),
                () -> transactions.attempt(() -> end(by.actor(), id, context)));
    }

    private Outcome<ApiKeyId> end(Actor actor, ApiKeyId id, AuditContext context) {
        if (!apiKeys.revoke(id, actor.userId(), clock.instant())) {
            return Outcome.refused(new Refusal.NotFound("key"));
        }
        audit.append(clock.instant(), context, IdentityFacts.keyRevoked(id));
        return Outcome.done(id);
    }
}
