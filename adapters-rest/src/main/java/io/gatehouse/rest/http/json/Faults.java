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
    private boolean hasUnknown;

    int count() {
        return errors.size();
    }

    /** The value the parser stands on is not what its field takes. */
    void wrong(JsonParser parser, String message) {
        // On an opening bracket the parser has already stepped inside.
        JsonStreamContext context = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        add(
                pathOf(token != null && token.isStructStart() ? context.getParent() : context),
                message);
    }

    /** The record that the parser has just left lacks a field. */
    void missing(JsonParser parser, String field) {
        add(pathOf(parser.getParsingContext(), field), "is required");
    }

    /** The parser stands on a name that no field has. */
    void unknown(JsonParser parser) {
        hasUnknown = true;
        add(pathOf(parser.getParsingContext()), "is not a known field");
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
            errors.add(new FieldError(field, message));
        }
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
