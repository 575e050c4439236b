package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Quantity;

import java.util.List;
import java.util.Optional;

/**
 * The gate's answer: approved at a quantity, or denied with every breach and what would have
 * passed.
 */
public sealed interface RiskDecision {
    /** Every rule's verdict, in catalogue order. */
    List<RuleVerdict> verdicts();

    /**
     * May go out at {@code quantity}; {@code adjustedFrom} is what was asked when it was resized or
     * clamped.
     */
    record Approved(
            Quantity quantity,
            Optional<Quantity> adjustedFrom,
            OrderEffect effect,
            List<RuleVerdict> verdicts)
            implements RiskDecision {
        public Approved {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * Stays here; {@code maxQuantity} (0: none) passes, one lot step more breaks {@code
     * bindingCheck}.
     */
    record Denied(Quantity maxQuantity, String bindingCheck, List<RuleVerdict> verdicts)
            implements RiskDecision {
        public Denied {
            verdicts = List.copyOf(verdicts);
        }
    }

    default boolean isApproved() {
        return this instanceof Approved;
    }

    /** What was exceeded; empty when approved. */
    default List<Breach> breaches() {
        return verdicts().stream()
                .filter(RuleVerdict::isBreach)
                .map(one -> Breach.of(one.check(), (Verdict.Breached) one.verdict()))
                .toList();
    }
}
