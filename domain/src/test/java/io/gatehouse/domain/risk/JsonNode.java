package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value of canonical JSON, asked for what it should be; for tests only. */
record JsonNode(Object value) {
    static JsonNode of(String text) {
        return new JsonNode(JsonReader.read(text));
    }

    JsonNode at(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No " + name));
    }

    Optional<JsonNode> find(String name) {
        return Optional.ofNullable(((Map<?, ?>) value).get(name)).map(JsonNode::new);
    }

    <T> Optional<T> find(String name, Function<JsonNode, T> as) {
        return find(name).map(as);
    }

    List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        ((List<?>) value).forEach(item -> items.add(new JsonNode(item)));
        return items;
    }

    Map<String, JsonNode> members() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        ((Map<?, ?>) value)
                .forEach((name, member) -> members.put((String) name, new JsonNode(member)));
        return members;
    }

    String text() {
        return (String) value;
    }

    String text(String name) {
        return at(name).text();
    }

    BigDecimal decimal() {
        return new BigDecimal(text());
    }

    BigDecimal decimal(String name) {
        return at(name).decimal();
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** The instant so many seconds before another. */
    Instant before(String name, Instant now) {
        return now.minusNanos(decimal(name).movePointRight(9).longValueExact());
    }

    long count(String name) {
        return (Long) at(name).value();
    }

    boolean flag(String name) {
        return find(name).map(node -> (Boolean) node.value()).orElse(false);
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }
}
