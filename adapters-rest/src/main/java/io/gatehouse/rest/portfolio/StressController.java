package io.gatehouse.rest.portfolio;

import io.gatehouse.application.portfolio.ListStressScenarios;
import io.gatehouse.application.portfolio.StressPortfolio;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;

/** What would become of an account if markets moved at once. */
@Controller("/api/v1/risk/stress")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class StressController {
    private final StressPortfolio stressPortfolio;
    private final ListStressScenarios listStressScenarios;

    StressController(StressPortfolio stressPortfolio, ListStressScenarios listStressScenarios) {
        this.stressPortfolio = stressPortfolio;
        this.listStressScenarios = listStressScenarios;
    }

    /** The account valued anew after a named scenario or shocks of one's own; nothing is stored. */
    @Post
    StressBody stress(@Body StressRequest body, Actor actor, AccountChoice account) {
        List<Shock> shocks = body.hits();
        StressPortfolio.Command command =
                new StressPortfolio.Command(actor, account.explicit(), shocks);
        return StressBody.from(
                body.scenario(), shocks, Refused.orValue(stressPortfolio.stress(command)));
    }

    /** The named scenarios, each with its shocks and where they are from. */
    @Get("/scenarios")
    Page<StressScenarioBody> scenarios(PageRequest page) {
        return Page.of(
                page,
                page.following(
                        listStressScenarios.list(),
                        last -> last.word(0),
                        (scenario, last) -> scenario.code().compareTo(last) > 0),
                StressScenarioBody::from,
                scenario -> Cursor.of(scenario.code()));
    }
}
