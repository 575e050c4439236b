package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;
import java.util.UUID;

/** Decides an account's past decision again from its receipt alone. */
public final class ReplayDecision {
    private final AccountAccess access;
    private final DecisionLog decisions;
    private final DecisionReplay replay;

    public ReplayDecision(AccountAccess access, DecisionLog decisions, DecisionReplay replay) {
        this.access = access;
        this.decisions = decisions;
        this.replay = replay;
    }

    /** Refused where the rule set is another one by now, or the receipt is damaged. */
    public Outcome<DecisionReplay.Replayed> replay(
            Actor actor, Optional<AccountId> account, UUID decision) {
        return access.toRead(actor, account)
                .then(id -> Outcome.found(decisions.find(id, decision), "decision"))
                .then(replay::of);
    }
}
