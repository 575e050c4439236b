package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object with names of the caller's choice, such as limits by instrument; values are never
 * null.
 */
record MapReader(ValueReader value) implements ValueReader {
    @Override
    public @Nullable Object read(JsonParser parser, Faults faults) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            faults.wrong(parser, "must be an object");
            parser.skipChildren();
            return null;
        }
        int before = faults.count();
        Map<String, Object> entries = entries(parser, faults);
        return faults.count() == before ? Collections.unmodifiableMap(entries) : null;
    }

    private Map<String, Object> entries(JsonParser parser, Faults faults) throws IOException {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Object read = value.read(parser, faults);
            if (Texts.storable(name).isEmpty()) {
                faults.wrong(parser, "has a name that " + Texts.STORABLE);
            } else if (read != null) {
                entries.put(name, read);
            }
        }
        return entries;
    }
}
