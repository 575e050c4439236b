package io.gatehouse.bootstrap.cli.pnl;

import java.util.Optional;

/**
 * Writes one JSON object, member by member. Names and texts are symbols, numbers and words of the
 * house, none of which has a character to escape.
 */
final class JsonObject {
    private static final int USUAL_LENGTH = 256;

    private final StringBuilder json = new StringBuilder(USUAL_LENGTH).append('{');

    JsonObject text(String name, String value) {
        name(name).append('"').append(value).append('"');
        return this;
    }

    JsonObject text(String name, Optional<String> value) {
        return value.map(known -> text(name, known)).orElseGet(() -> raw(name, "null"));
    }

    JsonObject number(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** A value that is JSON already. */
    JsonObject raw(String name, CharSequence value) {
        name(name).append(value);
        return this;
    }

    CharSequence end() {
        return json.append('}');
    }

    private StringBuilder name(String name) {
        if (json.length() > 1) {
            json.append(", ");
        }
        return json.append('"').append(name).append("\": ");
    }
}
