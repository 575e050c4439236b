package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;

import java.io.IOException;
import java.util.Optional;

/** Keeps the faults of an element to itself, so that they do not refuse the whole body. */
record ElementReader(ValueReader value) implements ValueReader {
    @Override
    public Object read(JsonParser parser, Faults faults) throws IOException {
        Faults own = Faults.ofElement(parser);
        Object read = value.read(parser, own);
        return new Element<>(Optional.ofNullable(read), own.errors());
    }
}
