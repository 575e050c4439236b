package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ShowRiskConfig;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskConfigVersion.Scheduled;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The risk configuration in force; while a window runs, the percent is the window's, and {@code
 * usual_risk_percent} is what it reverts to. {@code account_risk_percent} is what the account that
 * the call names risks by it, null where it names none.
 */
@Serdeable.Serializable
record RiskConfigBody(
        BigDecimal fixedRiskPercent,
        EntrySplitsBody entrySplits,
        BigDecimal marginBufferPercent,
        int accountFreshnessMinutes,
        BigDecimal usualRiskPercent,
        @Nullable UUID windowId,
        boolean accountOverridesEnabled,
        @Nullable BigDecimal accountRiskPercent,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    static RiskConfigBody from(ShowRiskConfig.Shown shown) {
        RiskConfigVersion version = shown.version();
        RiskConfig config = version.config();
        return new RiskConfigBody(
                config.fixedRiskPercent(),
                EntrySplitsBody.from(config.entrySplits()),
                config.marginBufferPercent(),
                config.accountFreshnessMinutes(),
                version.scheduled().map(Scheduled::usualPercent).orElse(config.fixedRiskPercent()),
                version.scheduled().map(Scheduled::window).orElse(null),
                config.accountOverrides(),
                shown.accountPercent().orElse(null),
                version.number(),
                version.createdAt(),
                version.updatedAt(),
                version.updatedBy());
    }
}
