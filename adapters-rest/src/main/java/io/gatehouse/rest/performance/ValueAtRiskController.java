package io.gatehouse.rest.performance;

import io.gatehouse.application.performance.ShowCorrelation;
import io.gatehouse.application.performance.ShowValueAtRisk;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/** What an account may lose, and how what it holds moves together. */
@Controller("/api/v1/risk")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class ValueAtRiskController {
    private static final BigDecimal USUAL_CONFIDENCE = new BigDecimal("0.95");
    private static final long USUAL_SEED = 1;
    private static final int USUAL_DAYS = 250;

    private final ShowValueAtRisk showValueAtRisk;
    private final ShowCorrelation showCorrelation;

    ValueAtRiskController(ShowValueAtRisk showValueAtRisk, ShowCorrelation showCorrelation) {
        this.showValueAtRisk = showValueAtRisk;
        this.showCorrelation = showCorrelation;
    }

    /**
     * Value at risk and shortfall of what is held and of cash in other currencies, in base
     * currency, by the daily bars of instruments and of the pairs of currencies.
     */
    @Get("/var")
    ValueAtRiskBody valueAtRisk(
            @QueryValue @Nullable BigDecimal confidence,
            @QueryValue("horizon_days") @Nullable Integer horizonDays,
            @QueryValue @Nullable WireLossModel method,
            @QueryValue @Nullable Long seed,
            Actor actor,
            AccountChoice account) {
        WireLossModel model = method == null ? WireLossModel.HISTORICAL : method;
        if (seed != null && model != WireLossModel.MONTE_CARLO) {
            throw new Refused(Problem.invalid("seed", "comes with method monte_carlo alone"));
        }
        ShowValueAtRisk.Query query =
                new ShowValueAtRisk.Query(
                        Objects.requireNonNullElse(confidence, USUAL_CONFIDENCE),
                        Objects.requireNonNullElse(horizonDays, 1),
                        model.model(Objects.requireNonNullElse(seed, USUAL_SEED)));
        return ValueAtRiskBody.from(
                model,
                query,
                Refused.orValue(showValueAtRisk.show(actor, account.explicit(), query)));
    }

    /** Correlations of the daily returns of every two instruments held. */
    @Get("/correlation")
    CorrelationBody correlation(
            @QueryValue @Nullable Integer days, Actor actor, AccountChoice account) {
        int newest = Objects.requireNonNullElse(days, USUAL_DAYS);
        return CorrelationBody.from(
                newest, Refused.orValue(showCorrelation.show(actor, account.explicit(), newest)));
    }
}
