package io.gatehouse.domain.risk;

import io.gatehouse.domain.risk.ReceiptReplay.Difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Where two canonical texts differ, by the deepest object members that do. */
final class JsonDifferences {
    private final List<Difference> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<Difference> between(String stored, String replayed) {
        if (stored.equals(replayed)) {
            return List.of();
        }
        JsonDifferences differences = new JsonDifferences();
        differences.compare(
                "",
                Optional.of(CanonicalReader.read(stored)),
                Optional.of(CanonicalReader.read(replayed)));
        return List.copyOf(differences.found);
    }

    private void compare(String path, Optional<JsonValue> stored, Optional<JsonValue> replayed) {
        if (stored.equals(replayed)) {
            return;
        }
        if (stored.isPresent()
                && replayed.isPresent()
                && stored.get() instanceof JsonValue.Members(Map<String, JsonValue> one)
                && replayed.get() instanceof JsonValue.Members(Map<String, JsonValue> other)) {
            compareMembers(path, one, other);
        } else {
            found.add(new Difference(path, text(stored), text(replayed)));
        }
    }

    private void compareMembers(
            String path, Map<String, JsonValue> stored, Map<String, JsonValue> replayed) {
        TreeSet<String> names = new TreeSet<>(stored.keySet());
        names.addAll(replayed.keySet());
        for (String name : names) {
            compare(
                    path.isEmpty() ? name : path + "." + name,
                    Optional.ofNullable(stored.get(name)),
                    Optional.ofNullable(replayed.get(name)));
        }
    }

    private static String text(Optional<JsonValue> value) {
        return value.map(JsonDifferences::text).orElse("");
    }

    private static String text(JsonValue value) {
        return value instanceof JsonValue.Text(String text)
                ? text
                : value.writeTo(new CanonicalJson()).toString();
    }
}
