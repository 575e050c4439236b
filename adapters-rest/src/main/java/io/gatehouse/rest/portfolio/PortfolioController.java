package io.gatehouse.rest.portfolio;

import io.gatehouse.application.portfolio.ShowPortfolio;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The account at a glance. */
@Controller("/api/v1/portfolio")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class PortfolioController {
    private final ShowPortfolio showPortfolio;

    PortfolioController(ShowPortfolio showPortfolio) {
        this.showPortfolio = showPortfolio;
    }

    /** Figures, positions, working orders, balances and P&L, all of one instant. */
    @Get
    PortfolioBody show(Actor actor, AccountChoice account) {
        return PortfolioBody.from(Refused.orValue(showPortfolio.show(actor, account.explicit())));
    }
}
