package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Reads one kind of value from the token the parser stands on, and leaves the parser on the value's
 * last token.
 */
@FunctionalInterface
interface ValueReader {
    /** The value; null when it is at fault, which has then been noted. */
    @Nullable Object read(JsonParser parser, Faults faults) throws IOException;
}
