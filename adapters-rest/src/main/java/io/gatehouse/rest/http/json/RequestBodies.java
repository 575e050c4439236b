package io.gatehouse.rest.http.json;

import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Takes the request records of this module from the framework's lenient reader and reads them
 * strictly.
 */
@Singleton
@Order(RequestBodies.BEFORE_LENIENT_READERS)
@Consumes(MediaType.APPLICATION_JSON)
final class RequestBodies<T> implements MessageBodyReader<T> {
    static final int BEFORE_LENIENT_READERS = -1000;

    /** Bytes of a body that is not said to be large. */
    private static final int LARGEST = 262_144;

    private static final String OURS = "io.gatehouse.rest.";

    private final ConcurrentMap<Class<T>, StrictJsonBody<T>> bodies = new ConcurrentHashMap<>();

    @Override
    public boolean isReadable(Argument<T> type, MediaType mediaType) {
        return type.getType().isRecord() && type.getType().getName().startsWith(OURS);
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, ByteBuffer<?> buffer) {
        T value = read(type, buffer.toByteArray());
        if (buffer instanceof ReferenceCounted counted) {
            counted.release();
        }
        return value;
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream stream) {
        try {
            return read(type, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private T read(Argument<T> type, byte[] body) {
        if (body.length > LARGEST && !type.getType().isAnnotationPresent(LargeBody.class)) {
            throw new Refused(
                    Problem.of(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            "request_entity_too_large",
                            "The body is larger than " + LARGEST + " bytes."));
        }
        return bodyOf(type).read(body);
    }

    private StrictJsonBody<T> bodyOf(Argument<T> type) {
        return bodies.computeIfAbsent(type.getType(), StrictJsonBody::new);
    }
}
