package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.ReaderBasedJsonParser;

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
            // What the factory gives such a parser it has recognised as UTF-16 or UTF-32.
            if (parser instanceof ReaderBasedJsonParser) {
                throw new Refused(Problem.otherCharset());
            }
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
            throw isDoubled(e) ? doubled(parser) : malformed(parser);
        }
    }

    /** The parser has no type of its own for it. */
    private static boolean isDoubled(JsonProcessingException fault) {
        return fault.getOriginalMessage().startsWith("Duplicate field");
    }

    private static Refused doubled(JsonParser parser) {
        return malformed(parser, "The body gives a field twice", "is given more than once");
    }

    private static Refused malformed(JsonParser parser) {
        return malformed(parser, "The body is not valid JSON", "is not valid JSON here");
    }

    private static Refused malformed(JsonParser parser, String what, String message) {
        var at = parser.currentLocation();
        String detail = what + " at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
        List<FieldError> errors =
                List.of(new FieldError(Faults.pathOf(parser.getParsingContext()), message));
        return new Refused(
                new Problem(HttpStatus.BAD_REQUEST, "malformed", detail, errors, Map.of()));
    }
}
