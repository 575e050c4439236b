package io.gatehouse.rest.user;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Values that are good until a time of their own, at most so many: when full, what is over is
 * dropped, and if that is not enough, everything.
 */
final class Bounded<K, V> {
    private final int mostEntries;
    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();

    Bounded(int mostEntries) {
        this.mostEntries = mostEntries;
    }

    Optional<V> get(K key, Instant now) {
        Entry<V> entry = entries.get(key);
        return entry != null && now.isBefore(entry.until())
                ? Optional.of(entry.value())
                : Optional.empty();
    }

    void put(K key, V value, Instant now, Instant until) {
        if (entries.size() >= mostEntries) {
            entries.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        if (entries.size() >= mostEntries) {
            entries.clear();
        }
        entries.put(key, new Entry<>(value, until));
    }

    void clear() {
        entries.clear();
    }

    private record Entry<V>(V value, Instant until) {}
}
