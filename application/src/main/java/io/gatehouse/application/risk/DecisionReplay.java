package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.domain.risk.ReceiptReplay;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;
import io.gatehouse.domain.risk.ReceiptReplay.Result;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.risk.UnreadableReceiptException;
import io.gatehouse.domain.risk.rule.RiskRules;

import java.util.List;

/** A stored receipt decided again, or why it cannot be. */
public final class DecisionReplay {
    private final ReceiptReplay replay;

    public DecisionReplay(ReceiptReplay replay) {
        this.replay = replay;
    }

    /** The receipt, what the gate says of it now, and where the two differ. */
    public record Replayed(
            SealedReceipt receipt, RiskDecision decision, List<Difference> differences) {
        public Replayed {
            differences = List.copyOf(differences);
        }

        public boolean isIdentical() {
            return differences.isEmpty();
        }
    }

    Outcome<Replayed> of(SealedReceipt receipt) {
        try {
            return switch (replay.replay(receipt)) {
                case Result.Replayed again ->
                        Outcome.done(new Replayed(receipt, again.decision(), again.differences()));
                case Result.OfOtherRules(String version, List<Difference> unused) ->
                        Outcome.refused(otherRules(version));
            };
        } catch (UnreadableReceiptException damaged) {
            return Outcome.refused(
                    new Refusal.Conflict(
                            "receipt_unreadable",
                            "The receipt cannot be read: " + damaged.getMessage() + "."));
        }
    }

    private static Refusal otherRules(String version) {
        return new Refusal.Conflict(
                "rule_set_changed",
                "The decision was made under rule set "
                        + version
                        + "; rule set "
                        + RiskRules.VERSION
                        + " is in force and would decide for itself.");
    }
}
