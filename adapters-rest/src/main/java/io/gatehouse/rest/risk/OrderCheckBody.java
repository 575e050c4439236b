package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.CheckOrder;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.RiskDecision.Approved;
import io.gatehouse.domain.risk.RiskDecision.Denied;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the gate would say of an order now. {@code max_quantity} and {@code binding_check} are null
 * when it passes, {@code adjusted_quantity} unless it would be accepted at another size.
 */
@Serdeable.Serializable
record OrderCheckBody(
        boolean approved,
        boolean passes,
        @Exact @Nullable BigDecimal adjustedQuantity,
        @Exact @Nullable BigDecimal maxQuantity,
        @Nullable String bindingCheck,
        List<ViolationBody> violations,
        List<CheckBody> checks,
        ExposureBody exposure,
        ExposureBody exposureAfter,
        RiskProfileBody profile) {

    static OrderCheckBody from(CheckOrder.Checked checked) {
        RiskDecision decision = checked.decision();
        return new OrderCheckBody(
                decision.isApproved(),
                decision.isApproved(),
                adjusted(checked),
                decision instanceof Denied denied ? denied.maxQuantity().value() : null,
                decision instanceof Denied denied ? denied.bindingCheck() : null,
                decision.breaches().stream().map(ViolationBody::from).toList(),
                decision.verdicts().stream().map(CheckBody::from).toList(),
                ExposureBody.of(checked.exposure()),
                ExposureBody.of(checked.exposureAfter()),
                RiskProfileBody.from(checked.profile()));
    }

    /** The size that would go out where it is not the one that was asked for. */
    private static @Nullable BigDecimal adjusted(CheckOrder.Checked checked) {
        return checked.decision() instanceof Approved approved
                ? approved.adjustedFrom()
                        .or(checked::sized)
                        .map(other -> approved.quantity())
                        .map(Quantity::value)
                        .orElse(null)
                : null;
    }
}
