package io.gatehouse.bootstrap.testing;

import io.micronaut.json.tree.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String raw, JsonNode body) {
    /** The value at a path such as {@code accounts.0.account_id}, as text; null as "null". */
    public String text(String path) {
        JsonNode value = at(path);
        return value.isNull() ? "null" : value.coerceStringValue();
    }

    /** The figure at a path. */
    public BigDecimal decimal(String path) {
        return new BigDecimal(text(path));
    }

    /** The figure at a path without trailing zeros, as text. */
    public String plain(String path) {
        return decimal(path).stripTrailingZeros().toPlainString();
    }

    /** One field of every object in the list at a path, as text. */
    public List<String> texts(String list, String field) {
        return IntStream.range(0, at(list).size())
                .mapToObj(row -> text(list + "." + row + "." + field))
                .toList();
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
