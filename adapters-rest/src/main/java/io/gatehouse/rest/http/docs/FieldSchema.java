package io.gatehouse.rest.http.docs;

import java.util.Map;

/** One field of a schema as JSON Schema has it, and whether it is always there. */
public record FieldSchema(
        String schema, String field, Map<String, Object> shape, boolean isRequired) {}
