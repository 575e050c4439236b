package io.gatehouse.rest.sizing;

import io.gatehouse.application.sizing.SizingChoice;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.sizing.FixedQuantity;
import io.gatehouse.domain.sizing.PercentOfEquity;
import io.gatehouse.rest.http.WireNames;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ways to size by their names in JSON, each with the fields that belong to it. */
enum WireMethod {
    FIXED_RISK(List.of(), List.of("risk_percent")),
    PERCENT_OF_EQUITY(List.of("equity_percent"), List.of()),
    FIXED_QUANTITY(List.of("quantity"), List.of()),
    CONFIDENCE(List.of("confidence"), List.of("risk_percent")),
    KELLY(List.of(), List.of("kelly_fraction"));

    private final List<String> required;
    private final List<String> optional;

    WireMethod(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    boolean requires(String field) {
        return required.contains(field);
    }

    boolean takes(String field) {
        return required.contains(field) || optional.contains(field);
    }

    /** What a request with all required fields, each in its range, asks for. */
    SizingChoice choice(PositionSizeRequest body) {
        Optional<BigDecimal> risk = Optional.ofNullable(body.riskPercent());
        return switch (this) {
            case FIXED_RISK -> new SizingChoice.RiskToStop(risk);
            case PERCENT_OF_EQUITY ->
                    new SizingChoice.ByEquity(new PercentOfEquity(given(body.equityPercent())));
            case FIXED_QUANTITY ->
                    new SizingChoice.Always(
                            new FixedQuantity(new Quantity(given(body.quantity()))));
            case CONFIDENCE -> new SizingChoice.ByConfidence(risk, given(body.confidence()));
            case KELLY -> new SizingChoice.ByKelly(Optional.ofNullable(body.kellyFraction()));
        };
    }

    private static BigDecimal given(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value);
    }

    /** The name in JSON. */
    @Override
    public String toString() {
        return WireNames.of(this);
    }
}
