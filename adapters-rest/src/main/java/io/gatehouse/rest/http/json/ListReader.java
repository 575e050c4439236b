package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JSON array of values that are never null. */
record ListReader(ValueReader item) implements ValueReader {
    @Override
    public @Nullable Object read(JsonParser parser, Faults faults) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            faults.wrong(parser, "must be a list");
            parser.skipChildren();
            return null;
        }
        int before = faults.count();
        List<Object> items = items(parser, faults);
        return faults.count() == before ? Collections.unmodifiableList(items) : null;
    }

    private List<Object> items(JsonParser parser, Faults faults) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = item.read(parser, faults);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }
}
