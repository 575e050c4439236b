package io.gatehouse.rest.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.exceptions.IntrospectionException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a JSON object into a record: every field known, every required one present, no value bent
 * into shape.
 */
final class RecordReader<T> implements ValueReader {
    private final BeanIntrospection<T> introspection;
    private final Field[] fields;
    private final Map<String, Integer> positions = new HashMap<>();

    RecordReader(BeanIntrospection<T> introspection) {
        this.introspection = introspection;
        this.fields =
                Arrays.stream(introspection.getConstructorArguments())
                        .map(Field::of)
                        .toArray(Field[]::new);
        for (int i = 0; i < fields.length; i++) {
            positions.put(fields[i].name(), i);
        }
    }

    @Override
    public @Nullable T read(JsonParser parser, Faults faults) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            faults.wrong(parser, "must be an object");
            parser.skipChildren();
            return null;
        }
        int before = faults.count();
        @Nullable Object[] values = values(parser, faults);
        boolean isWhole = faults.count() == before;
        return isWhole || (faults.admitParts() && hasRequired(values))
                ? instantiate(values, parser, faults)
                : null;
    }

    private @Nullable Object[] values(JsonParser parser, Faults faults) throws IOException {
        @Nullable Object[] values = new Object[fields.length];
        boolean[] given = new boolean[fields.length];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Integer position = positions.get(name);
            parser.nextToken();
            if (position == null) {
                faults.unknown(parser);
                parser.skipChildren();
            } else {
                given[position] = parser.currentToken() != JsonToken.VALUE_NULL;
                values[position] = fields[position].read(parser, faults);
            }
        }
        fillIn(values, given, parser, faults);
        return values;
    }

    private void fillIn(
            @Nullable Object[] values, boolean[] given, JsonParser parser, Faults faults) {
        for (int i = 0; i < fields.length; i++) {
            if (!given[i] && values[i] == null) {
                values[i] = fields[i].whenLeftOut();
                if (fields[i].isRequired()) {
                    faults.missing(parser, fields[i].name());
                }
            }
        }
    }

    private boolean hasRequired(@Nullable Object[] values) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].isRequired() && values[i] == null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable T instantiate(@Nullable Object[] values, JsonParser parser, Faults faults) {
        try {
            return introspection.instantiate(false, values);
        } catch (IllegalArgumentException e) {
            // A compact constructor of ours said no, in a sentence.
            faults.wrong(parser, String.valueOf(e.getMessage()));
            return null;
        } catch (IntrospectionException e) {
            throw new IllegalStateException("Cannot make " + introspection.getBeanType(), e);
        }
    }
}
