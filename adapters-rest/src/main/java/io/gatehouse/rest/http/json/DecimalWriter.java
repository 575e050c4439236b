package io.gatehouse.rest.http.json;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.math.BigDecimal;

/** Decimals leave as plain strings, without exponent: {@code "45205.00"}. */
@Singleton
@Primary
final class DecimalWriter implements Serializer<BigDecimal> {
    @Override
    public void serialize(
            Encoder encoder,
            EncoderContext context,
            Argument<? extends BigDecimal> type,
            BigDecimal value)
            throws IOException {
        encoder.encodeString(value.toPlainString());
    }
}
