package io.gatehouse.bootstrap.testing;

import io.micronaut.json.tree.JsonNode;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String raw, JsonNode body) {
    /** The value at a path such as {@code accounts.0.account_id}, as text; null as "null". */
    public String text(String path) {
        JsonNode value = at(path);
        return value.isNull() ? "null" : value.coerceStringValue();
    }

    /** The node at a path; fails when there is none. */
    public JsonNode at(String path) {
        JsonNode node = body;
        for (String step : path.split("\\.", -1)) {
            node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            if (node == null) {
                throw new AssertionError("No " + path + " in " + raw);
            }
        }
        return node;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
