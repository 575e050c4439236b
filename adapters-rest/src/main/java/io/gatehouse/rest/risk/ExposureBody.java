package io.gatehouse.rest.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exposure at the marks in base currency: by instrument signed, by direction and in total as
 * magnitudes.
 */
@Serdeable.Serializable
public record ExposureBody(
        BigDecimal totalExposure,
        Map<String, BigDecimal> exposureByInstrument,
        Directions exposureByDirection,
        int openPositionsCount) {

    /** What is long and what is short. */
    @Serdeable.Serializable
    public record Directions(BigDecimal buy, BigDecimal sell) {}

    static ExposureBody of(Map<Symbol, BigDecimal> signed) {
        Map<String, BigDecimal> open = new TreeMap<>();
        BigDecimal buy = BigDecimal.ZERO;
        BigDecimal sell = BigDecimal.ZERO;
        for (Map.Entry<Symbol, BigDecimal> entry : signed.entrySet()) {
            BigDecimal value = entry.getValue();
            buy = buy.add(value.max(BigDecimal.ZERO));
            sell = sell.subtract(value.min(BigDecimal.ZERO));
            if (value.signum() != 0) {
                open.put(entry.getKey().value(), value);
            }
        }
        return new ExposureBody(buy.add(sell), open, new Directions(buy, sell), open.size());
    }
}
