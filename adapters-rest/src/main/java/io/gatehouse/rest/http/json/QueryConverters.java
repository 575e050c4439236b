package io.gatehouse.rest.http.json;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.core.convert.TypeConverterRegistrar;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads query values, path variables and headers as strictly as bodies. */
@Singleton
final class QueryConverters implements TypeConverterRegistrar {
    private static final String FRAMEWORK = "io.micronaut.";

    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(String.class, BigDecimal.class, strict(WireDecimal::parse));
        conversions.addConverter(CharSequence.class, BigDecimal.class, strict(WireDecimal::parse));
        conversions.addConverter(String.class, Instant.class, strict(Texts::instant));
        conversions.addConverter(CharSequence.class, Instant.class, strict(Texts::instant));
        conversions.addConverter(String.class, LocalDate.class, strict(Texts::day));
        conversions.addConverter(CharSequence.class, LocalDate.class, strict(Texts::day));
        conversions.addConverter(String.class, UUID.class, strict(Texts::uuid));
        conversions.addConverter(CharSequence.class, UUID.class, strict(Texts::uuid));
        conversions.addConverter(String.class, Enum.class, constant());
        conversions.addConverter(CharSequence.class, Enum.class, constant());
    }

    private static <S extends CharSequence, T> TypeConverter<S, T> strict(
            Function<String, Optional<T>> parsing) {
        return (text, type, context) -> orRejected(parsing.apply(text.toString()), context);
    }

    /** By the text that it prints, in its exact case, as in bodies; the framework's in any case. */
    @SuppressWarnings("rawtypes")
    private static <S extends CharSequence> TypeConverter<S, Enum> constant() {
        return (text, type, context) ->
                orRejected(
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> isMeant(constant, text.toString()))
                                .findFirst(),
                        context);
    }

    private static boolean isMeant(Enum<?> constant, String text) {
        return constant.getDeclaringClass().getName().startsWith(FRAMEWORK)
                ? constant.name().equalsIgnoreCase(text)
                : constant.toString().equals(text);
    }

    private static <T> Optional<T> orRejected(Optional<T> value, ConversionContext context) {
        if (value.isEmpty()) {
            context.reject(new IllegalArgumentException("not a value of the wire"));
        }
        return value;
    }
}
