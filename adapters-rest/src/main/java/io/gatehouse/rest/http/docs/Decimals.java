package io.gatehouse.rest.http.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of decimals, which the generator takes for numbers, what is on the wire: strings in answers
 * and addresses, strings or numbers in bodies that are sent. Statistics have a format and stay.
 */
final class Decimals {
    private static final String TYPE = "type";
    private static final String FORMAT = "format";
    private static final String NUMBER = "number";
    private static final String STRING = "string";

    private Decimals() {}

    static void tidy(Node document) {
        Map<String, Object> schemas = document.child("components").child("schemas").fields();
        Set<String> sent = sentIn(document.child("paths"), schemas);
        schemas.forEach((name, schema) -> visit(schema, sent.contains(name)));
        visit(document.child("paths").fields(), false);
    }

    private static Set<String> sentIn(Node paths, Map<String, Object> schemas) {
        Set<String> reached = new HashSet<>();
        for (Node operation : Operations.of(paths)) {
            Schemas.reach(operation.fields().get("requestBody"), schemas, reached);
        }
        return reached;
    }

    private static void visit(Object tree, boolean isSent) {
        if (Node.isNode(tree)) {
            Node node = Node.of(tree);
            if (!node.fields().containsKey(FORMAT)) {
                retype(node, isSent);
            }
            node.fields().values().forEach(value -> visit(value, isSent));
        } else if (tree instanceof List<?> items) {
            items.forEach(item -> visit(item, isSent));
        }
    }

    private static void retype(Node node, boolean isSent) {
        Object type = node.fields().get(TYPE);
        boolean isDecimal =
                NUMBER.equals(type) || (type instanceof List<?> types && types.contains(NUMBER));
        if (!isDecimal) {
            return;
        }
        if (!isSent) {
            node.put(FORMAT, "decimal");
        }
        node.put(TYPE, type instanceof List<?> types ? ofMany(types, isSent) : ofOne(isSent));
    }

    private static Object ofOne(boolean isSent) {
        return isSent ? new ArrayList<>(List.of(STRING, NUMBER)) : STRING;
    }

    private static List<Object> ofMany(List<?> types, boolean isSent) {
        List<Object> real = new ArrayList<>();
        for (Object type : types) {
            if (!NUMBER.equals(type)) {
                real.add(type);
            } else {
                real.add(STRING);
                if (isSent) {
                    real.add(NUMBER);
                }
            }
        }
        return real;
    }
}
