package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.SetRiskOverride;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** The percent that an account shall risk, and why if told. */
@Serdeable.Deserializable
record RiskOverrideRequest(BigDecimal riskPercent, @Nullable String reason) {

    SetRiskOverride.Command command(Actor actor, AccountId account, AuditContext context) {
        return new SetRiskOverride.Command(
                actor, account, riskPercent, Optional.ofNullable(reason), context);
    }
}
