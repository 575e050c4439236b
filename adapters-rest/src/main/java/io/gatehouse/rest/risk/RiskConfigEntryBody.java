package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ListRiskConfigs;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of the risk configuration; {@code previous} values are null in the first, {@code
 * window_id} outside of any window.
 */
@Serdeable.Serializable
record RiskConfigEntryBody(
        int version,
        BigDecimal newRiskPercent,
        @Nullable BigDecimal previousRiskPercent,
        Values newValues,
        @Nullable Values previousValues,
        Instant updatedAt,
        String updatedBy,
        @Nullable String reason,
        @Nullable UUID windowId) {

    /** All that a version sets. */
    @Serdeable.Serializable
    record Values(
            BigDecimal fixedRiskPercent,
            EntrySplitsBody entrySplits,
            BigDecimal marginBufferPercent,
            int accountFreshnessMinutes,
            boolean accountOverridesEnabled) {
        private static Values from(RiskConfig config) {
            return new Values(
                    config.fixedRiskPercent(),
                    EntrySplitsBody.from(config.entrySplits()),
                    config.marginBufferPercent(),
                    config.accountFreshnessMinutes(),
                    config.accountOverrides());
        }
    }

    static RiskConfigEntryBody from(ListRiskConfigs.Entry entry) {
        RiskConfigVersion version = entry.version();
        Values now = Values.from(version.config());
        Values before = entry.previous().map(one -> Values.from(one.config())).orElse(null);
        return new RiskConfigEntryBody(
                version.number(),
                now.fixedRiskPercent(),
                before == null ? null : before.fixedRiskPercent(),
                now,
                before,
                version.updatedAt(),
                version.updatedBy(),
                version.reason().orElse(null),
                version.scheduled().map(RiskConfigVersion.Scheduled::window).orElse(null));
    }
}
