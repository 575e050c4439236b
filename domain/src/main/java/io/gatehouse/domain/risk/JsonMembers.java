package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The members of an object, each asked for once by its name; one that nobody asked for is unknown
 * and makes the receipt unreadable.
 */
final class JsonMembers {
    private static final int NANO_DIGITS = 9;

    private final Map<String, JsonValue> unread;

    JsonMembers(Map<String, JsonValue> members) {
        this.unread = new LinkedHashMap<>(members);
    }

    <T> Optional<T> find(String name, Function<JsonValue, T> as) {
        return Optional.ofNullable(unread.remove(name)).map(value -> read(name, value, as));
    }

    <T> T at(String name, Function<JsonValue, T> as) {
        return find(name, as).orElseThrow(() -> missing(name));
    }

    /** An array that is left out when it is empty. */
    <T> List<T> list(String name, Function<JsonValue, T> as) {
        return find(name, value -> value.each(as)).orElse(List.of());
    }

    <T> T object(String name, Function<JsonMembers, T> as) {
        return at(name, value -> value.object(as));
    }

    String text(String name) {
        return at(name, JsonValue::text);
    }

    UUID uuid(String name) {
        return at(name, JsonValue::uuid);
    }

    BigDecimal decimal(String name) {
        return at(name, JsonValue::decimal);
    }

    Quantity quantity(String name) {
        return new Quantity(decimal(name));
    }

    Optional<Price> price(String name) {
        return find(name, value -> new Price(value.decimal()));
    }

    Instant instant(String name) {
        return at(name, JsonValue::instant);
    }

    /** The instant that the age is before another. */
    Instant before(String name, Instant now) {
        return findBefore(name, now).orElseThrow(() -> missing(name));
    }

    /** The same where there is one. */
    Optional<Instant> findBefore(String name, Instant now) {
        return find(name, age -> now.minusNanos(nanos(age.decimal())));
    }

    <E extends Enum<E>> E one(String name, Class<E> type) {
        return at(name, value -> value.one(type));
    }

    /** A member that is there only to say true. */
    boolean mark(String name) {
        Optional<Boolean> mark = find(name, JsonValue::flag);
        if (mark.isPresent() && !mark.get()) {
            throw new UnreadableReceiptException(name + " is left out when it is false");
        }
        return mark.isPresent();
    }

    int number(String name) {
        return at(name, value -> Math.toIntExact(value.count()));
    }

    /** What is left, by name, read alike. */
    <T> Map<String, T> rest(Function<JsonValue, T> as) {
        Map<String, T> rest = new LinkedHashMap<>();
        unread.forEach((name, value) -> rest.put(name, read(name, value, as)));
        unread.clear();
        return rest;
    }

    void requireAllRead() {
        unread.keySet().stream()
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new UnreadableReceiptException(name + " is not known");
                        });
    }

    /** Reads one value and says of every fault where it lies. */
    static <T> T read(String name, JsonValue value, Function<JsonValue, T> as) {
        try {
            return as.apply(value);
        } catch (UnreadableReceiptException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException fault) {
            throw UnreadableReceiptException.in(name, fault);
        }
    }

    private static long nanos(BigDecimal seconds) {
        return seconds.movePointRight(NANO_DIGITS).longValueExact();
    }

    private static UnreadableReceiptException missing(String name) {
        return new UnreadableReceiptException(name + " is missing");
    }
}
