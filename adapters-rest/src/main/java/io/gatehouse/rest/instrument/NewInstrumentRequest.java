package io.gatehouse.rest.instrument;

import io.gatehouse.application.instrument.InstrumentTerms;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The terms of a new instrument; the least quantity is one lot step unless it is said otherwise.
 */
@Serdeable.Deserializable
record NewInstrumentRequest(
        String symbol,
        String name,
        String assetClass,
        String currency,
        BigDecimal multiplier,
        BigDecimal tickSize,
        BigDecimal lotStep,
        @Nullable BigDecimal minQuantity,
        @Nullable BigDecimal maxQuantity,
        @Nullable BigDecimal pipSize,
        BigDecimal marginRate,
        String settlement,
        String calendar,
        @Nullable String correlationGroup,
        @Nullable String underlying,
        @Nullable LocalDate expiry,
        @Nullable Boolean tradable) {
    InstrumentTerms terms() {
        return new InstrumentTerms(
                symbol,
                name,
                assetClass,
                currency,
                multiplier,
                tickSize,
                lotStep,
                minQuantity == null ? lotStep : minQuantity,
                Optional.ofNullable(maxQuantity),
                Optional.ofNullable(pipSize),
                marginRate,
                settlement,
                calendar,
                Optional.ofNullable(correlationGroup),
                Optional.ofNullable(underlying),
                Optional.ofNullable(expiry),
                !Boolean.FALSE.equals(tradable));
    }
}
