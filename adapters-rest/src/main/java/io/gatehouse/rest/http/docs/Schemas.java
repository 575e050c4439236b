package io.gatehouse.rest.http.docs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts right what the generator says wrongly about values that may be null, and drops schemas
 * nobody refers to.
 */
final class Schemas {
    /** What references to schemas begin with. */
    static final String PATH = "#/components/schemas/";

    private static final String TYPE = "type";
    private static final String NULL = "null";
    private static final String OBJECT = "object";
    private static final String CHANGE = "Change_";

    /** An element that is judged by itself is on the wire what it holds. */
    private static final String ELEMENT = "Element_";

    private Schemas() {}

    static void tidy(Node document) {
        visit(document.fields());
        prune(document);
    }

    private static void visit(Object tree) {
        if (Node.isNode(tree)) {
            Node node = Node.of(tree);
            tidyOne(node);
            node.fields().values().forEach(Schemas::visit);
        } else if (tree instanceof List<?> items) {
            items.forEach(Schemas::visit);
        }
    }

    private static void tidyOne(Node node) {
        nameTheType(node);
        letOneOfTwoBeNull(node);
        letMapBeNull(node);
        letChangesBeLeftOut(node);
        node.reference()
                .filter(name -> name.startsWith(ELEMENT))
                .ifPresent(name -> node.put("$ref", PATH + held(name, ELEMENT)));
        node.reference()
                .filter(name -> name.startsWith(CHANGE))
                .ifPresent(name -> becomeNullable(node, name));
    }

    private static void nameTheType(Node node) {
        if (node.fields().get(TYPE) instanceof List<?> types
                && types.contains(NULL)
                && types.size() > 2) {
            List<Object> real = new ArrayList<>(types);
            real.remove(OBJECT);
            node.put(TYPE, real);
        }
        if (!node.fields().containsKey(TYPE)) {
            if (node.fields().get("enum") instanceof List<?>) {
                node.put(TYPE, "string");
            } else if (node.find("properties").isPresent()
                    || node.find("additionalProperties").isPresent()) {
                node.put(TYPE, OBJECT);
            }
        }
    }

    /** {@code type: null} and {@code allOf} together admit no value at all. */
    private static void letOneOfTwoBeNull(Node node) {
        if (NULL.equals(node.fields().get(TYPE))
                && node.fields().remove("allOf") instanceof List<?> real) {
            List<Object> either = new ArrayList<>(real);
            either.add(new LinkedHashMap<>(Map.of(TYPE, NULL)));
            node.fields().remove(TYPE);
            node.put("anyOf", either);
        }
    }

    /** {@code type: null} alone says that a map is never given. */
    private static void letMapBeNull(Node node) {
        if (NULL.equals(node.fields().get(TYPE))
                && node.fields().containsKey("additionalProperties")) {
            node.put(TYPE, new ArrayList<>(List.of(OBJECT, NULL)));
        }
    }

    /** The generator takes what cannot be null in Java for what has to be sent. */
    private static void letChangesBeLeftOut(Node node) {
        if (node.fields().get("required") instanceof List<?> required) {
            List<Object> real = new ArrayList<>(required);
            node.find("properties").map(Node::fields).orElseGet(Map::of).entrySet().stream()
                    .filter(property -> isChange(property.getValue()))
                    .forEach(property -> real.remove(property.getKey()));
            node.putOrRemove("required", real);
        }
    }

    private static boolean isChange(Object property) {
        return Node.of(property).reference().filter(name -> name.startsWith(CHANGE)).isPresent();
    }

    /** A field of a PATCH takes its value, or null to clear it. */
    private static void becomeNullable(Node node, String change) {
        node.fields().clear();
        node.fields().putAll(HeldSchema.orNull(held(change, CHANGE)));
    }

    private static String held(String name, String holder) {
        return name.substring(holder.length()).replaceAll("_$", "");
    }

    private static void prune(Node document) {
        Map<String, Object> schemas = document.child("components").child("schemas").fields();
        Set<String> reached = new HashSet<>();
        reach(document.fields().get("paths"), schemas, reached);
        reach(document.child("components").fields().get("responses"), schemas, reached);
        schemas.keySet().retainAll(reached);
    }

    static void reach(@Nullable Object tree, Map<String, Object> schemas, Set<String> reached) {
        if (tree != null && Node.isNode(tree)) {
            Node node = Node.of(tree);
            node.text("$ref")
                    .filter(ref -> ref.startsWith(PATH))
                    .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                    .filter(reached::add)
                    .ifPresent(name -> reach(schemas.get(name), schemas, reached));
            node.fields().values().forEach(value -> reach(value, schemas, reached));
        } else if (tree instanceof List<?> items) {
            items.forEach(item -> reach(item, schemas, reached));
        }
    }
}
