package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A value of canonical JSON, asked for what it should be; anything else is unreadable. */
sealed interface JsonValue {
    record Text(String value) implements JsonValue {}

    record Count(long value) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    record Items(List<JsonValue> values) implements JsonValue {}

    record Members(Map<String, JsonValue> values) implements JsonValue {}

    default String text() {
        if (this instanceof Text(String value)) {
            return value;
        }
        throw new UnreadableReceiptException("is not a text");
    }

    default long count() {
        if (this instanceof Count(long value)) {
            return value;
        }
        throw new UnreadableReceiptException("is not a count");
    }

    default boolean flag() {
        if (this instanceof Flag(boolean value)) {
            return value;
        }
        throw new UnreadableReceiptException("is not true or false");
    }

    default BigDecimal decimal() {
        String text = text();
        boolean plain = text.chars().allMatch(c -> "-.0123456789".indexOf(c) >= 0);
        if (!plain) {
            throw new UnreadableReceiptException("is not a plain decimal");
        }
        BigDecimal value = new BigDecimal(text);
        requireSpelling(text, Decimals.text(value));
        return value;
    }

    default Instant instant() {
        Instant value = Instant.parse(text());
        requireSpelling(text(), value.toString());
        return value;
    }

    default UUID uuid() {
        UUID value = UUID.fromString(text());
        requireSpelling(text(), value.toString());
        return value;
    }

    default <E extends Enum<E>> E one(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    /** Every element of an array, read alike. */
    default <T> List<T> each(Function<JsonValue, T> as) {
        if (!(this instanceof Items(List<JsonValue> values))) {
            throw new UnreadableReceiptException("is not an array");
        }
        List<T> items = new ArrayList<>();
        for (JsonValue value : values) {
            items.add(JsonMembers.read("[" + items.size() + "]", value, as));
        }
        return items;
    }

    /** An object, of which {@code as} must ask for every member. */
    default <T> T object(Function<JsonMembers, T> as) {
        JsonMembers members = members();
        T read = as.apply(members);
        members.requireAllRead();
        return read;
    }

    /** One member of an object, whatever else it has. */
    default <T> T member(String name, Function<JsonValue, T> as) {
        return members().at(name, as);
    }

    /** The same for a member that may be absent. */
    default <T> Optional<T> optional(String name, Function<JsonValue, T> as) {
        return members().find(name, as);
    }

    private JsonMembers members() {
        if (this instanceof Members(Map<String, JsonValue> values)) {
            return new JsonMembers(values);
        }
        throw new UnreadableReceiptException("is not an object");
    }

    /** Writes it as it was read. */
    default CanonicalJson writeTo(CanonicalJson json) {
        switch (this) {
            case Text(String value) -> json.text(value);
            case Count(long value) -> json.count(value);
            case Flag(boolean value) -> json.flag(value);
            case Items(List<JsonValue> values) -> {
                json.beginArray();
                values.forEach(value -> value.writeTo(json));
                json.endArray();
            }
            case Members(Map<String, JsonValue> values) -> {
                json.beginObject();
                values.forEach((name, value) -> value.writeTo(json.name(name)));
                json.endObject();
            }
        }
        return json;
    }

    private static void requireSpelling(String text, String canonical) {
        if (!text.equals(canonical)) {
            throw new UnreadableReceiptException("is not written canonically");
        }
    }
}
