package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.SealedReceipt;

import java.util.Optional;
import java.util.UUID;

/** Shows one decision by its receipt, as it was sealed. */
public final class ShowDecision {
    private final AccountAccess access;
    private final DecisionLog decisions;

    public ShowDecision(AccountAccess access, DecisionLog decisions) {
        this.access = access;
        this.decisions = decisions;
    }

    public Outcome<SealedReceipt> show(Actor actor, Optional<AccountId> account, UUID decision) {
        return access.toRead(actor, account)
                .then(id -> Outcome.found(decisions.find(id, decision), "decision"));
    }
}
