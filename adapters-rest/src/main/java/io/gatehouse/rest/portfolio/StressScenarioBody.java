package io.gatehouse.rest.portfolio;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.domain.portfolio.StressScenario;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** A scenario by name, what it does to prices, and where its figures are from. */
@Serdeable.Serializable
record StressScenarioBody(String scenario, String title, String source, List<ShockBody> shocks) {
    static StressScenarioBody from(StressScenario scenario) {
        return new StressScenarioBody(
                scenario.code(),
                scenario.title(),
                scenario.source(),
                scenario.shocks().stream().map(ShockBody::from).toList());
    }

    /** What is hit is named by one of the three. */
    @Serdeable.Serializable
    record ShockBody(
            @Nullable String instrument,
            @Nullable AssetClass assetClass,
            @Nullable String currency,
            @Exact BigDecimal spotPercent) {
        static ShockBody from(Shock shock) {
            BigDecimal percent = shock.percent();
            return switch (shock.target()) {
                case Shock.OfInstrument(var symbol) ->
                        new ShockBody(symbol.value(), null, null, percent);
                case Shock.OfClass(var assetClass) ->
                        new ShockBody(null, assetClass, null, percent);
                case Shock.OfCurrency(var currency) ->
                        new ShockBody(null, null, currency.code(), percent);
            };
        }
    }
}
