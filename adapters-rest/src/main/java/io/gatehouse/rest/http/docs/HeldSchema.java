package io.gatehouse.rest.http.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema of what a generic type holds, by the name that the generator gave it, such as {@code
 * List_String_}.
 */
final class HeldSchema {
    private static final String TYPE = "type";
    private static final String NULL = "null";
    private static final String CHANGE = "Change_";
    private static final String LIST = "List_";
    private static final String MAP = "Map_String.";

    private HeldSchema() {}

    /** The same, or null. */
    static Map<String, Object> orNull(String held) {
        Map<String, Object> schema = of(held);
        List<Object> types = new ArrayList<>();
        switch (schema.get(TYPE)) {
            case null -> {
                Map<String, Object> none = new LinkedHashMap<>(Map.of(TYPE, NULL));
                return new LinkedHashMap<>(Map.of("anyOf", new ArrayList<>(List.of(schema, none))));
            }
            case List<?> many -> types.addAll(many);
            case Object one -> types.add(one);
        }
        types.add(NULL);
        schema.put(TYPE, types);
        return schema;
    }

    private static Map<String, Object> of(String held) {
        if (held.startsWith(CHANGE)) {
            return orNull(inside(held, CHANGE));
        }
        if (held.startsWith(LIST)) {
            return with("array", "items", of(inside(held, LIST)));
        }
        if (held.startsWith(MAP)) {
            return with("object", "additionalProperties", of(inside(held, MAP)));
        }
        return switch (held) {
            case "String" -> type("string");
            case "BigDecimal", "Scalar" -> type(new ArrayList<>(List.of("string", "number")));
            case "Integer", "Long" -> type("integer");
            case "Boolean" -> type("boolean");
            case "LocalDate" -> with("string", "format", "date");
            case "Instant" -> with("string", "format", "date-time");
            default -> new LinkedHashMap<>(Map.of("$ref", Schemas.PATH + held));
        };
    }

    private static String inside(String name, String holder) {
        return name.substring(holder.length()).replaceAll("_$", "");
    }

    private static Map<String, Object> type(Object type) {
        return new LinkedHashMap<>(Map.of(TYPE, type));
    }

    private static Map<String, Object> with(String type, String name, Object value) {
        Map<String, Object> schema = type(type);
        schema.put(name, value);
        return schema;
    }
}
