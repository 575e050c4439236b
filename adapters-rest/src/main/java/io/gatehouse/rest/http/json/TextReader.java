package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.gatehouse.rest.http.Expectations;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value that is written as a JSON string; {@code parsing} is empty for a text that is none. */
record TextReader<T>(Class<?> type, Function<String, Optional<T>> parsing) implements ValueReader {
    /**
     * Constants by the text they print, which is their name unless they say otherwise, in its exact
     * case.
     */
    static TextReader<Object> ofEnum(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Object::toString, constant -> constant));
        return new TextReader<>(type, text -> Optional.ofNullable(constants.get(text)));
    }

    @Override
    public @Nullable Object read(JsonParser parser, Faults faults) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            Optional<T> value = parsing.apply(parser.getText());
            if (value.isPresent()) {
                return value.get();
            }
        }
        faults.wrong(parser, expectation(parser.currentToken()));
        parser.skipChildren();
        return null;
    }

    private String expectation(@Nullable JsonToken found) {
        if (type != String.class) {
            return Expectations.of(type);
        }
        return found == JsonToken.VALUE_STRING ? Texts.STORABLE : "must be a text";
    }
}
