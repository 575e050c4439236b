package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.ShowStatement;
import io.gatehouse.application.ledger.ShowStatement.Statement;
import io.gatehouse.application.port.Ledger.Place;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;
import java.util.UUID;

/** Statements of an account's cash. */
@Controller("/api/v1/accounts/{id}")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementController {
    private static final int MOST_IN_A_FILE = 50_000;

    private final ShowStatement showStatement;

    StatementController(ShowStatement showStatement) {
        this.showStatement = showStatement;
    }

    /** Opening and closing balances, totals, and the lines between them, oldest first. */
    @Get("/statement")
    StatementBody show(@PathVariable UUID id, TimeWindow window, Actor actor, PageRequest page) {
        Optional<Place> after =
                page.cursor().map(cursor -> new Place(cursor.instant(0), cursor.uuid(1)));
        Statement statement =
                statement(id, window, actor, after, LinePage.linesToRead(page.rowsToRead()));
        return StatementBody.from(
                window, statement, page, LinePage.of(statement.lines(), page.limit()));
    }

    /** The same as one CSV file of at most 50,000 lines. */
    @Get("/statement.csv")
    @Produces(MediaType.TEXT_CSV)
    HttpResponse<String> file(@PathVariable UUID id, TimeWindow window, Actor actor) {
        Statement statement = statement(id, window, actor, Optional.empty(), MOST_IN_A_FILE + 1);
        if (statement.lines().size() > MOST_IN_A_FILE) {
            throw new Refused(
                    Problem.invalid(
                            "from", "leaves more than " + MOST_IN_A_FILE + " lines; narrow it"));
        }
        return HttpResponse.ok(StatementFile.of(window, statement))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement.csv\"");
    }

    private Statement statement(
            UUID id, TimeWindow window, Actor actor, Optional<Place> after, int limit) {
        return Refused.orValue(
                showStatement.show(
                        actor,
                        new AccountId(id),
                        new ShowStatement.Query(window.from(), window.to(), after, limit)));
    }
}
