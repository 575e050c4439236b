package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.ShowValueAtRisk.Contribution;
import io.gatehouse.application.performance.ShowValueAtRisk.Figures;
import io.gatehouse.application.performance.ShowValueAtRisk.Missing;
import io.gatehouse.application.performance.ShowValueAtRisk.Query;
import io.gatehouse.application.performance.ShowValueAtRisk.ValueAtRisk;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.performance.MonteCarloLoss;
import io.gatehouse.domain.performance.Reason;
import io.gatehouse.rest.http.json.Exact;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What an account may lose, positive, in its base currency and as a fraction of its equity; figures
 * that do not exist are null, with the reason and the instruments (or, of cash, currencies) that it
 * is about.
 */
@Serdeable.Serializable
record ValueAtRiskBody(
        UUID accountId,
        String method,
        @Exact BigDecimal confidence,
        int horizonDays,
        String horizonScaling,
        String currency,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal valueAtRisk,
        @Nullable BigDecimal expectedShortfall,
        @Nullable Double valueAtRiskFraction,
        @Nullable Double expectedShortfallFraction,
        List<ContributionBody> contributions,
        @Nullable Integer observations,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long seed,
        @Nullable Integer paths,
        @Nullable BigDecimal standardError,
        @Nullable Reason reason,
        List<String> missingInstruments,
        Instant asOf) {
    private static final String SQUARE_ROOT = "square_root_of_time";

    static ValueAtRiskBody from(WireLossModel method, Query query, ValueAtRisk value) {
        Optional<Figures> figures =
                value.estimate() instanceof Figures known ? Optional.of(known) : Optional.empty();
        Optional<Missing> missing =
                value.estimate() instanceof Missing lacks ? Optional.of(lacks) : Optional.empty();
        Optional<MonteCarloLoss> simulation =
                query.model() instanceof MonteCarloLoss model
                        ? Optional.of(model)
                        : Optional.empty();
        return new ValueAtRiskBody(
                value.account().value(),
                method.toString(),
                query.confidence(),
                query.horizonDays(),
                SQUARE_ROOT,
                value.base().code(),
                value.equity().orElse(null),
                of(figures, Figures::valueAtRisk),
                of(figures, Figures::expectedShortfall),
                fraction(figures, Figures::valueAtRisk, value),
                fraction(figures, Figures::expectedShortfall, value),
                figures.map(Figures::contributions).orElse(List.of()).stream()
                        .map(ContributionBody::from)
                        .toList(),
                of(figures, Figures::observations),
                of(figures, Figures::from),
                of(figures, Figures::to),
                of(simulation, MonteCarloLoss::seed),
                of(simulation, MonteCarloLoss::paths),
                figures.flatMap(Figures::standardError).orElse(null),
                of(missing, Missing::reason),
                missing.map(Missing::instruments).orElse(List.of()),
                value.asOf());
    }

    /**
     * A part of the value at risk; one that hedges is negative. The exposure is signed. Of cash in
     * the currency where there is no instrument, else the currency is that of its price.
     */
    @Serdeable.Serializable
    record ContributionBody(
            @Nullable String instrument,
            String currency,
            BigDecimal exposure,
            BigDecimal valueAtRisk) {
        static ContributionBody from(Contribution part) {
            return new ContributionBody(
                    part.instrument().map(Symbol::value).orElse(null),
                    part.currency().code(),
                    part.exposure(),
                    part.valueAtRisk());
        }
    }

    private static <S, T> @Nullable T of(Optional<S> source, Function<S, T> field) {
        return source.map(field).orElse(null);
    }

    /** Null too where there is no equity left to lose. */
    private static @Nullable Double fraction(
            Optional<Figures> figures, Function<Figures, BigDecimal> loss, ValueAtRisk value) {
        return value.equity()
                .filter(equity -> equity.signum() > 0)
                .flatMap(
                        equity ->
                                figures.map(loss)
                                        .map(amount -> amount.divide(equity, Decimals.RATIO)))
                .map(BigDecimal::doubleValue)
                .orElse(null);
    }
}
