package io.gatehouse.rest.http.json;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the reader of a Java type; a type that the wire does not know is a defect found at start.
 */
final class ValueReaders {
    private static final Map<Class<?>, ValueReader> SCALARS =
            Map.ofEntries(
                    Map.entry(String.class, new TextReader<>(String.class, Texts::storable)),
                    Map.entry(UUID.class, new TextReader<>(UUID.class, Texts::uuid)),
                    Map.entry(Instant.class, new TextReader<>(Instant.class, Texts::instant)),
                    Map.entry(LocalDate.class, new TextReader<>(LocalDate.class, Texts::date)),
                    Map.entry(BigDecimal.class, NumberReaders::decimal),
                    Map.entry(Scalar.class, NumberReaders::scalar),
                    Map.entry(int.class, NumberReaders::integer),
                    Map.entry(Integer.class, NumberReaders::integer),
                    Map.entry(long.class, NumberReaders::longInteger),
                    Map.entry(Long.class, NumberReaders::longInteger),
                    Map.entry(double.class, NumberReaders::statistic),
                    Map.entry(Double.class, NumberReaders::statistic),
                    Map.entry(boolean.class, NumberReaders::truth),
                    Map.entry(Boolean.class, NumberReaders::truth));

    private ValueReaders() {}

    static ValueReader of(Argument<?> argument) {
        Class<?> type = argument.getType();
        if (SCALARS.containsKey(type)) {
            return SCALARS.get(type);
        }
        if (type.isEnum()) {
            return TextReader.ofEnum(type);
        }
        if (type == Element.class) {
            return new ElementReader(of(argument.getTypeParameters()[0]));
        }
        if (type.isRecord()) {
            return new RecordReader<>(BeanIntrospection.getIntrospection(type));
        }
        return ofStructure(argument);
    }

    private static ValueReader ofStructure(Argument<?> argument) {
        Argument<?>[] parts = argument.getTypeParameters();
        if (argument.getType() == List.class) {
            return new ListReader(of(parts[0]));
        }
        if (argument.getType() == Map.class && parts[0].getType() == String.class) {
            return new MapReader(of(parts[1]));
        }
        if (argument.getType() == Change.class) {
            return new ChangeReader(of(parts[0]));
        }
        throw new IllegalStateException("A request body cannot hold " + argument);
    }
}
