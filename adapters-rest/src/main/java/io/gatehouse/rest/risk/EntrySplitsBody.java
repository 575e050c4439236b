package io.gatehouse.rest.risk;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.gatehouse.domain.risk.EntrySplits;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;

/** How three entries share the risk of one setup, as fractions of 1. */
@Serdeable.Serializable
record EntrySplitsBody(
        @JsonProperty("entry_1_percent") BigDecimal first,
        @JsonProperty("entry_2_percent") BigDecimal second,
        @JsonProperty("entry_3_percent") BigDecimal third) {

    static EntrySplitsBody from(EntrySplits splits) {
        return new EntrySplitsBody(splits.first(), splits.second(), splits.third());
    }
}
