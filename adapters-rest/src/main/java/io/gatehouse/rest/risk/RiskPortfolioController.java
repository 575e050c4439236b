package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ShowRiskPortfolio;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The risk that an account runs. */
@Controller("/api/v1/risk/portfolio")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskPortfolioController {
    private final ShowRiskPortfolio showRiskPortfolio;

    RiskPortfolioController(ShowRiskPortfolio showRiskPortfolio) {
        this.showRiskPortfolio = showRiskPortfolio;
    }

    /** Exposure, leverage, margin, heat, loss periods with their floors, drawdown and groups. */
    @Get
    RiskPortfolioBody show(Actor actor, AccountChoice account) {
        return RiskPortfolioBody.from(
                Refused.orValue(showRiskPortfolio.show(actor, account.explicit())));
    }
}
