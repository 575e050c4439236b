package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.Instant;

/** The risk configuration in force. */
@Serdeable.Serializable
record RiskConfigBody(
        BigDecimal fixedRiskPercent,
        EntrySplitsBody entrySplits,
        BigDecimal marginBufferPercent,
        int accountFreshnessMinutes,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    static RiskConfigBody from(RiskConfigVersion version) {
        RiskConfig config = version.config();
        return new RiskConfigBody(
                config.fixedRiskPercent(),
                EntrySplitsBody.from(config.entrySplits()),
                config.marginBufferPercent(),
                config.accountFreshnessMinutes(),
                version.number(),
                version.createdAt(),
                version.updatedAt(),
                version.updatedBy());
    }
}
