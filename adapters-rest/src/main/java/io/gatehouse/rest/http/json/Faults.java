package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;

import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.micronaut.http.HttpStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers everything that is wrong with one body, so that its author learns it all at once. */
final class Faults {
    /** Enough to repair a body by; a hostile one cannot make the answer long. */
    private static final int AT_MOST = 20;

    private final List<FieldError> errors = new ArrayList<>();
    private final String root;
    private final boolean isOfElement;
    private boolean hasUnknown;

    private Faults(String root, boolean isOfElement) {
        this.root = root;
        this.isOfElement = isOfElement;
    }

    static Faults ofBody() {
        return new Faults("", false);
    }

    /** Those of the element that the parser stands on alone, by their paths inside it. */
    static Faults ofElement(JsonParser parser) {
        return new Faults(pathOf(contextOf(parser)), true);
    }

    /**
     * Whether a record may be made of what is right in it: of an element, whose faults go with it,
     * but not where they refuse the body.
     */
    boolean admitParts() {
        return isOfElement;
    }

    List<FieldError> errors() {
        return errors;
    }

    int count() {
        return errors.size();
    }

    /** The value the parser stands on is not what its field takes. */
    void wrong(JsonParser parser, String message) {
        add(pathOf(contextOf(parser)), message);
    }

    /** The record that the parser has just left lacks a field. */
    void missing(JsonParser parser, String field) {
        add(pathOf(parser.getParsingContext(), field), "is required");
    }

    /** The parser stands on the value of a name that no field has. */
    void unknown(JsonParser parser) {
        hasUnknown = true;
        add(pathOf(contextOf(parser)), "is not a known field");
    }

    /**
     * The problem they make: 400 for a body with fields that do not exist, 422 for values that are
     * not valid.
     */
    Problem problem() {
        return hasUnknown
                ? new Problem(
                        HttpStatus.BAD_REQUEST,
                        "unknown_field",
                        "The body has unknown fields.",
                        errors,
                        Map.of())
                : Problem.invalid("invalid", errors);
    }

    private void add(String field, String message) {
        if (errors.size() < AT_MOST) {
            errors.add(new FieldError(isOfElement ? insideElement(field) : field, message));
        }
    }

    private String insideElement(String path) {
        int start = root.length();
        boolean isField = path.length() > start && path.charAt(start) == '.';
        return path.substring(isField ? start + 1 : start);
    }

    /** That of the value which the parser stands on, not of what is in it. */
    private static JsonStreamContext contextOf(JsonParser parser) {
        // On an opening bracket the parser has already stepped inside.
        JsonStreamContext context = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        return token != null && token.isStructStart() ? context.getParent() : context;
    }

    /**
     * The way from the body's root to where the parser is, such as {@code positions[2].quantity}.
     */
    static String pathOf(JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        append(path, context);
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String pathOf(JsonStreamContext parent, String field) {
        StringBuilder path = new StringBuilder();
        append(path, parent);
        return path.isEmpty() ? field : path.append('.').append(field).toString();
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        if (context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.getCurrentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(context.getCurrentName());
        }
    }
}
