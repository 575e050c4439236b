package io.gatehouse.rest.instrument;

import io.gatehouse.application.instrument.InstrumentTerms;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An instrument's terms: prices in its currency, quantities in lots, units or contracts; it opens
 * up to and including its expiry, a date in the zone of its calendar.
 */
@Serdeable.Serializable
record InstrumentBody(
        String symbol,
        String name,
        String assetClass,
        String currency,
        @Exact BigDecimal multiplier,
        @Exact BigDecimal tickSize,
        @Exact BigDecimal lotStep,
        @Exact BigDecimal minQuantity,
        @Exact @Nullable BigDecimal maxQuantity,
        @Exact @Nullable BigDecimal pipSize,
        @Exact BigDecimal marginRate,
        String settlement,
        String calendar,
        @Nullable String correlationGroup,
        @Nullable String underlying,
        @Nullable LocalDate expiry,
        boolean tradable) {
    static InstrumentBody from(Instrument instrument) {
        InstrumentTerms terms = InstrumentTerms.of(instrument);
        return new InstrumentBody(
                terms.symbol(),
                terms.name(),
                terms.assetClass(),
                terms.currency(),
                terms.multiplier(),
                terms.tickSize(),
                terms.lotStep(),
                terms.minQuantity(),
                terms.maxQuantity().orElse(null),
                terms.pipSize().orElse(null),
                terms.marginRate(),
                terms.settlement(),
                terms.calendar(),
                terms.correlationGroup().orElse(null),
                terms.underlying().orElse(null),
                terms.expiry().orElse(null),
                terms.tradable());
    }
}
