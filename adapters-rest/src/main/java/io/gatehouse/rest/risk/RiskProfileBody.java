package io.gatehouse.rest.risk;

import com.fasterxml.jackson.annotation.JsonAnyGetter;

import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskTolerance;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile in force: beside these, every field that can be changed, by its name; null where a
 * limit is off.
 */
@Serdeable.Serializable
public record RiskProfileBody(
        RiskTolerance riskTolerance,
        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> limits,
        int version,
        Instant updatedAt,
        String updatedBy,
        List<PendingChangeBody> pendingChanges) {

    public static RiskProfileBody from(ProfileInForce present) {
        ProfileVersion version = present.version();
        return new RiskProfileBody(
                version.profile().tolerance(),
                fields(present),
                version.version(),
                version.updatedAt(),
                version.updatedBy(),
                version.pending().stream().map(PendingChangeBody::from).toList());
    }

    private static Map<String, @Nullable Object> fields(ProfileInForce present) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        ProfileField.ALL.forEach(field -> fields.put(field.name(), field.reading().of(present)));
        return fields;
    }
}
