package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.DecisionReplay.Replayed;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A decision made again: identical when the new receipt is the stored one to the last byte. */
@Serdeable.Serializable
record ReplayBody(
        UUID decisionId, boolean identical, Decision decision, List<Differing> differences) {

    /** The gate's answer now; {@code quantity} is null when denied, the others when approved. */
    @Serdeable.Serializable
    record Decision(
            boolean approved,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal maxQuantity,
            @Nullable String bindingCheck,
            List<ViolationBody> violations,
            List<CheckBody> checks) {

        static Decision from(RiskDecision decision) {
            return new Decision(
                    decision.isApproved(),
                    decision instanceof Approved approved ? approved.quantity().value() : null,
                    decision instanceof Denied denied ? denied.maxQuantity().value() : null,
                    decision instanceof Denied denied ? denied.bindingCheck() : null,
                    decision.breaches().stream().map(ViolationBody::from).toList(),
                    decision.verdicts().stream().map(CheckBody::from).toList());
        }
    }

    /** A member of the receipt by its path; empty text is absent. */
    @Serdeable.Serializable
    record Differing(String member, String stored, String replayed) {
        static Differing from(Difference one) {
            return new Differing(one.member(), one.stored(), one.replayed());
        }
    }

    static ReplayBody from(Replayed replayed) {
        return new ReplayBody(
                replayed.receipt().decisionId(),
                replayed.isIdentical(),
                Decision.from(replayed.decision()),
                replayed.differences().stream().map(Differing::from).toList());
    }
}
