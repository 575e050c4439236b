package io.gatehouse.rest.http.json;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals leave as plain strings, without exponent: {@code "45205.00"}. What was computed is shown
 * to 8 places, half to even; the books and the receipts keep all of it.
 */
@Singleton
@Primary
final class DecimalWriter implements Serializer<BigDecimal> {
    private static final int SHOWN_PLACES = 8;

    @Override
    public Serializer<BigDecimal> createSpecific(
            EncoderContext context, Argument<? extends BigDecimal> type) {
        return type.getAnnotationMetadata().hasAnnotation(Exact.class)
                ? (encoder, any, of, value) -> encoder.encodeString(value.toPlainString())
                : this;
    }

    @Override
    public void serialize(
            Encoder encoder,
            EncoderContext context,
            Argument<? extends BigDecimal> type,
            BigDecimal value)
            throws IOException {
        BigDecimal shown =
                value.scale() > SHOWN_PLACES
                        ? value.setScale(SHOWN_PLACES, RoundingMode.HALF_EVEN)
                        : value;
        encoder.encodeString(shown.toPlainString());
    }
}
