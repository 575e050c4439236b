package io.gatehouse.application.port;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table in memory, sorted by key, whose changes can be taken back; it may be read while a desk
 * writes, as a table of PostgreSQL may.
 */
public final class Rows<K, V> implements Reversible {
    /** The order PostgreSQL gives uuid: that of their text. */
    public static final Comparator<UUID> BY_TEXT = Rows::compareText;

    /** The first and the last in that order. */
    public static final UUID LEAST = new UUID(0, 0);

    public static final UUID GREATEST = new UUID(-1, -1);

    private final NavigableMap<K, V> rows;
    private final Undo undo = new Undo();

    public Rows(Comparator<? super K> order) {
        this.rows = new ConcurrentSkipListMap<>(order);
    }

    public static <K, V> Rows<K, V> byUuid(Function<K, UUID> id) {
        return new Rows<>(Comparator.comparing(id, BY_TEXT));
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** A row that must not be there yet. */
    public void insert(K key, V value) {
        if (rows.putIfAbsent(key, value) != null) {
            throw new IllegalStateException("There is a row already: " + key);
        }
        undo.add(() -> rows.remove(key));
    }

    /** A row that must be there. */
    public void update(K key, V value) {
        if (!rows.containsKey(key)) {
            throw new IllegalStateException("There is no row: " + key);
        }
        upsert(key, value);
    }

    public void upsert(K key, V value) {
        V before = rows.put(key, value);
        undo.add(() -> restore(key, before));
    }

    public void remove(K key) {
        V before = rows.remove(key);
        undo.add(() -> restore(key, before));
    }

    private static int compareText(UUID one, UUID other) {
        int most =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most == 0
                ? Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits())
                : most;
    }

    private void restore(K key, V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }

    public Stream<V> ascending() {
        return rows.values().stream();
    }

    public Stream<V> descending() {
        return rows.descendingMap().values().stream();
    }

    /** The last of those between two keys first, these included. */
    public Stream<V> descending(K from, K to) {
        return rows.subMap(from, true, to, true).descendingMap().values().stream();
    }

    /** From a key on. */
    public Stream<V> from(K key) {
        return rows.tailMap(key, true).values().stream();
    }

    @Override
    public Runnable snapshot() {
        return undo.snapshot();
    }
}
