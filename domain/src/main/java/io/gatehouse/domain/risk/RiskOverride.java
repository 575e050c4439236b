package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The percent (0.1-50) that one account risks in place of that of all, where overrides are on. */
public record RiskOverride(
        AccountId account,
        BigDecimal riskPercent,
        Instant setAt,
        String setBy,
        Optional<String> reason) {

    public RiskOverride {
        riskPercent = Decimals.canonical(riskPercent);
        RiskConfig.requireRiskPercent(riskPercent);
    }
}
