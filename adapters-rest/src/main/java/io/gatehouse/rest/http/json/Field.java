package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.gatehouse.rest.http.WireNames;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.annotation.SerdeConfig;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/**
 * One component of a request record: its name on the wire, whether it must be there, and how it is
 * read.
 */
record Field(String name, boolean isRequired, @Nullable Object whenLeftOut, ValueReader reader) {
    static Field of(Argument<?> component) {
        String name =
                component
                        .getAnnotationMetadata()
                        .stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                        .orElseGet(() -> WireNames.snakeCase(component.getName()));
        Object whenLeftOut = whenLeftOut(component.getType());
        boolean isRequired = whenLeftOut == null && !component.isDeclaredNullable();
        return new Field(name, isRequired, whenLeftOut, readerOf(component));
    }

    private static @Nullable Object whenLeftOut(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type == Change.class ? new Change.Keep<>() : null;
    }

    private static ValueReader readerOf(Argument<?> component) {
        if (component.getType() == Optional.class) {
            ValueReader value = ValueReaders.of(component.getTypeParameters()[0]);
            return (parser, faults) -> Optional.ofNullable(value.read(parser, faults));
        }
        return ValueReaders.of(component);
    }

    /**
     * The value at the parser; null when it is at fault or was given as null, which is as good as
     * left out.
     */
    @Nullable Object read(JsonParser parser, Faults faults) throws IOException {
        boolean isNull =
                parser.currentToken() == JsonToken.VALUE_NULL && !(reader instanceof ChangeReader);
        return isNull ? whenLeftOut : reader.read(parser, faults);
    }
}
