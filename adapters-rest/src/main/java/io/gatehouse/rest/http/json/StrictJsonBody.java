package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.http.HttpStatus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Reads a whole body as one JSON object, and refuses what is malformed, doubled, too deep or left
 * over.
 */
final class StrictJsonBody<T> {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 128;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_NAME)
                                    .build())
                    // Names are the callers' own: interned, they would stay for ever.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private final RecordReader<T> root;

    StrictJsonBody(Class<T> type) {
        this.root = new RecordReader<>(BeanIntrospection.getIntrospection(type));
    }

    /** The body as a record; a faulty one is thrown as its problem. */
    T read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private T read(JsonParser parser) throws IOException {
        Faults faults = Faults.ofBody();
        try {
            if (parser.nextToken() == null) {
                throw malformed(parser);
            }
            T value = root.read(parser, faults);
            if (parser.nextToken() != null) {
                throw malformed(parser);
            }
            if (value == null) {
                throw new Refused(faults.problem());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(parser);
        }
    }

    private static Refused malformed(JsonParser parser) {
        var at = parser.currentLocation();
        String detail =
                "The body is not valid JSON at line "
                        + at.getLineNr()
                        + ", column "
                        + at.getColumnNr()
                        + ".";
        List<FieldError> errors =
                List.of(
                        new FieldError(
                                Faults.pathOf(parser.getParsingContext()),
                                "is not valid JSON here"));
        return new Refused(
                new Problem(HttpStatus.BAD_REQUEST, "malformed", detail, errors, Map.of()));
    }
}
