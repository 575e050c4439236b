package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.DecisionLog;

import java.util.UUID;

/** Decides a past decision of any account again; for whoever runs the service. */
public final class ReplayAnyDecision {
    private final DecisionLog decisions;
    private final DecisionReplay replay;

    public ReplayAnyDecision(DecisionLog decisions, DecisionReplay replay) {
        this.decisions = decisions;
        this.replay = replay;
    }

    public Outcome<DecisionReplay.Replayed> replay(UUID decision) {
        return decisions
                .find(decision)
                .map(replay::of)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("decision")));
    }
}
