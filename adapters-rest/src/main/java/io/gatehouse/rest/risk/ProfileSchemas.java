package io.gatehouse.rest.risk;

import io.gatehouse.rest.http.docs.FieldSchema;
import io.gatehouse.rest.http.docs.FieldSchemas;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of profiles in the API document, as bodies have them. */
@Singleton
final class ProfileSchemas implements FieldSchemas {
    private static final String FROM_TO = "PendingChangeBody.FromTo";

    @Override
    public List<FieldSchema> fields() {
        return Stream.concat(
                        ProfileField.ALL.stream().flatMap(ProfileSchemas::bothWays),
                        Stream.of(
                                new FieldSchema(FROM_TO, "from", FieldForm.ofAny(), true),
                                new FieldSchema(FROM_TO, "to", FieldForm.ofAny(), true),
                                new FieldSchema("LossPresetBody", "fields", settings(), true)))
                .toList();
    }

    private static Stream<FieldSchema> bothWays(ProfileField field) {
        FieldForm form = field.form();
        return Stream.of(
                new FieldSchema("RiskProfileBody", field.name(), form.answered(), true),
                new FieldSchema("RiskProfileRequest", field.name(), form.sent(), false));
    }

    /** By their names. */
    private static Map<String, Object> settings() {
        return Map.of("type", "object", "additionalProperties", FieldForm.ofAny());
    }
}
