package io.gatehouse.domain.performance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** JSON case files beside the tests that read them. */
public final class CaseJson {
    private CaseJson() {}

    static JsonNode read(String name) {
        return read(CaseJson.class, name);
    }

    /** A file of the tests in the package of a class. */
    public static JsonNode read(Class<?> test, String name) {
        try (InputStream file = test.getResourceAsStream("cases/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts of an array. */
    static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText);
    }
}
