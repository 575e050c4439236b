package io.gatehouse.rest.risk;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.Unit;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of a profile's field in JSON Schema: as it is answered, and as it is sent. */
record FieldForm(Map<String, Object> answered, Map<String, Object> sent) {
    private static final String TYPE = "type";
    private static final String NULL = "null";
    private static final String STRING = "string";
    private static final String DESCRIPTION = "description";

    static final FieldForm SWITCH =
            new FieldForm(
                    schema("boolean", "Yes or no."),
                    schema(List.of("boolean", NULL), "Yes or no; null is no."));

    /** A map of instruments to percents. */
    static final FieldForm PERCENT_BY_NAME = percentByName();

    FieldForm {
        // Not Map.copyOf, which forgets the order that readers of the document see.
        answered = Collections.unmodifiableMap(new LinkedHashMap<>(answered));
        sent = Collections.unmodifiableMap(new LinkedHashMap<>(sent));
    }

    /** A limit in the words of its unit and its range; null is off. */
    static FieldForm of(RiskLimit limit) {
        String text =
                words(limit.unit())
                        + "; "
                        + limit.expectation()
                        + ", which is off."
                        + widerPreset(limit);
        Map<String, Object> answered =
                limit.isWhole()
                        ? schema(List.of("integer", NULL), text)
                        : schema(List.of(STRING, NULL), text);
        answered.put("format", limit.isWhole() ? "int64" : "decimal");
        return new FieldForm(answered, schema(List.of(STRING, "number", NULL), text));
    }

    /** One of some words. */
    static FieldForm of(Enum<?>[] constants, String text) {
        Map<String, Object> schema = schema(STRING, text);
        schema.put("enum", Arrays.stream(constants).map(Object::toString).toList());
        return new FieldForm(schema, schema);
    }

    static FieldForm text(String text) {
        Map<String, Object> schema = schema(STRING, text);
        return new FieldForm(schema, schema);
    }

    /** A list of instruments, or null. */
    static FieldForm names(String text) {
        Map<String, Object> schema = schema(List.of("array", NULL), text);
        schema.put("items", Map.of(TYPE, STRING));
        return new FieldForm(schema, schema);
    }

    /** Whatever form the value of a setting has. */
    static Map<String, Object> ofAny() {
        Map<String, Object> schema =
                schema(
                        List.of(STRING, "integer", "boolean", "array", NULL),
                        "As the profile has it.");
        schema.put("items", Map.of(TYPE, STRING));
        return schema;
    }

    private static FieldForm percentByName() {
        String text = "The concentration limit of single instruments, in percent of equity.";
        Map<String, Object> answered = schema("object", text);
        answered.put("additionalProperties", decimal());
        Map<String, Object> sent = schema(List.of("object", NULL), text);
        sent.put("additionalProperties", Map.of(TYPE, List.of(STRING, "number", NULL)));
        return new FieldForm(answered, sent);
    }

    private static Map<String, Object> decimal() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, STRING);
        schema.put("format", "decimal");
        return schema;
    }

    private static String words(Unit unit) {
        return switch (unit) {
            case MONEY -> "In the account's base currency";
            case PERCENT -> "In percent";
            case RATIO -> "A ratio";
            case LOTS -> "In lots of FX and metals, else in units or contracts";
            case COUNT -> "A count of what its name says";
            case SECONDS -> "In seconds";
        };
    }

    /** Some classes have a preset of their own, which no other field shows. */
    private static String widerPreset(RiskLimit limit) {
        String wider =
                switch (limit) {
                    case MAX_UNDERLYING_NOTIONAL_PERCENT -> "FX has 200, 500 or 1000";
                    case MAX_PRICE_AGE_SECONDS -> "options have 300";
                    case PRICE_COLLAR_PERCENT -> "options have 20, and 5 ticks at least";
                    default -> "";
                };
        return wider.isEmpty()
                ? wider
                : " While it is that of the preset, %s; any other value holds for all."
                        .formatted(wider);
    }

    private static Map<String, Object> schema(Object type, String text) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, type);
        schema.put(DESCRIPTION, text);
        return schema;
    }
}
