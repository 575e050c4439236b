package io.gatehouse.rest.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.gatehouse.application.risk.RiskConfigChange;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/** What of the risk configuration to change, and why; what is left out stays. */
@Serdeable.Deserializable
record RiskConfigRequest(
        @Nullable BigDecimal newRiskPercent,
        @Nullable Splits entrySplits,
        @Nullable BigDecimal marginBufferPercent,
        @Nullable Long accountFreshnessMinutes,
        @Nullable Boolean accountOverridesEnabled,
        @Nullable String reason) {
    static final RiskConfigRequest EMPTY =
            new RiskConfigRequest(null, null, null, null, null, null);

    /** All three, as fractions of 1. */
    @Serdeable.Deserializable
    record Splits(
            @JsonProperty("entry_1_percent") BigDecimal first,
            @JsonProperty("entry_2_percent") BigDecimal second,
            @JsonProperty("entry_3_percent") BigDecimal third) {
        private RiskConfigChange.Splits asked() {
            return new RiskConfigChange.Splits(first, second, third);
        }
    }

    /** The change, with a percent that was given beside the body. */
    RiskConfigChange change(Optional<BigDecimal> percentBeside) {
        return new RiskConfigChange(
                percentBeside.or(() -> Optional.ofNullable(newRiskPercent)),
                Optional.ofNullable(entrySplits).map(Splits::asked),
                Optional.ofNullable(marginBufferPercent),
                Optional.ofNullable(accountFreshnessMinutes),
                Optional.ofNullable(accountOverridesEnabled));
    }
}
