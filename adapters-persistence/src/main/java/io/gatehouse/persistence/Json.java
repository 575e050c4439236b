package io.gatehouse.persistence;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What lies in jsonb columns; a document that cannot be written or read is a defect. */
@Singleton
public final class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a type that the value alone does not tell. */
    public <T> String write(Argument<T> type, T value) {
        try {
            return mapper.writeValueAsString(type, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(String document, Class<T> type) {
        return read(document, Argument.of(type));
    }

    public <T> T read(String document, Argument<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
