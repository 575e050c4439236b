package io.gatehouse.rest.http.json;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverter;
import io.micronaut.core.convert.TypeConverterRegistrar;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads query values, path variables and headers as strictly as bodies. */
@Singleton
final class QueryConverters implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(String.class, BigDecimal.class, strict(WireDecimal::parse));
        conversions.addConverter(CharSequence.class, BigDecimal.class, strict(WireDecimal::parse));
        conversions.addConverter(String.class, Instant.class, strict(Texts::instant));
        conversions.addConverter(CharSequence.class, Instant.class, strict(Texts::instant));
        conversions.addConverter(String.class, LocalDate.class, strict(Texts::date));
        conversions.addConverter(CharSequence.class, LocalDate.class, strict(Texts::date));
        conversions.addConverter(String.class, UUID.class, strict(Texts::uuid));
        conversions.addConverter(CharSequence.class, UUID.class, strict(Texts::uuid));
    }

    private static <S extends CharSequence, T> TypeConverter<S, T> strict(
            Function<String, Optional<T>> parsing) {
        return (text, type, context) -> orRejected(parsing.apply(text.toString()), context);
    }

    private static <T> Optional<T> orRejected(Optional<T> value, ConversionContext context) {
        if (value.isEmpty()) {
            context.reject(new IllegalArgumentException("not a value of the wire"));
        }
        return value;
    }
}
