package io.gatehouse.rest.http.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of the document, changed in place. */
record Node(Map<String, Object> fields) {
    static Node of(Object tree) {
        return new Node(asMap(tree));
    }

    @SuppressWarnings("unchecked") // What YAML reads has names for keys.
    private static Map<String, Object> asMap(Object tree) {
        return (Map<String, Object>) tree;
    }

    static boolean isNode(Object tree) {
        return tree instanceof Map;
    }

    /** The object under a name, made when it is missing. */
    Node child(String name) {
        return of(fields.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>()));
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(fields.get(name)).filter(Node::isNode).map(Node::of);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The objects of the list under a name; empty when it is missing. */
    List<Node> list(String name) {
        return fields.get(name) instanceof List<?> items
                ? items.stream().filter(Node::isNode).map(Node::of).toList()
                : List.of();
    }

    /** A copy to any depth: what is in the tree twice would be written as an alias. */
    static Object copy(Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((name, value) -> copy.put(name, copy(value)));
                yield copy;
            }
            case List<?> items -> {
                List<Object> copy = new ArrayList<>();
                items.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            default -> tree;
        };
    }

    /** Adds to the list under a name what is not in it. */
    void add(String name, Object item) {
        List<Object> items = new ArrayList<>();
        if (fields.get(name) instanceof List<?> before) {
            items.addAll(before);
        }
        if (!items.contains(item)) {
            items.add(item);
        }
        put(name, items);
    }

    void put(String name, Object value) {
        fields.put(name, value);
    }

    /** An empty list says nothing. */
    void putOrRemove(String name, List<Object> items) {
        if (items.isEmpty()) {
            fields.remove(name);
        } else {
            put(name, items);
        }
    }

    void putNodes(String name, List<Node> nodes) {
        fields.put(name, new ArrayList<>(nodes.stream().map(Node::fields).toList()));
    }

    /** The schema this one refers to, directly or as the one thing it may be beside null. */
    Optional<String> reference() {
        return text("$ref")
                .or(() -> list("allOf").stream().findFirst().flatMap(first -> first.text("$ref")))
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
    }
}
