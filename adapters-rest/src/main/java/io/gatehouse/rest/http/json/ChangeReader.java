package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A field of a PATCH that was given: with null or with a value. */
record ChangeReader(ValueReader value) implements ValueReader {
    @Override
    public @Nullable Object read(JsonParser parser, Faults faults) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return new Change.Clear<>();
        }
        Object read = value.read(parser, faults);
        return read == null ? null : new Change.Put<>(read);
    }
}
