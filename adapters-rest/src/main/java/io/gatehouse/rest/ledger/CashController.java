package io.gatehouse.rest.ledger;

import io.gatehouse.application.ledger.ConvertCash;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.ledger.MoveCash.Direction;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.once.CreationId;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.UUID;

/** Money into an account, out of it, and from one currency into another. */
@Controller("/api/v1/accounts/{id}")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class CashController {
    private final MoveCash moveCash;
    private final ConvertCash convertCash;

    CashController(MoveCash moveCash, ConvertCash convertCash) {
        this.moveCash = moveCash;
        this.convertCash = convertCash;
    }

    /** Puts money in. */
    @Once
    @Post("/deposits")
    @Status(HttpStatus.CREATED)
    EntryBody deposit(
            @PathVariable UUID id,
            @Body CashRequest body,
            Actor actor,
            CreationId creation,
            HttpRequest<?> request) {
        return moved(body.command(actor, new AccountId(id), Direction.DEPOSIT, creation, request));
    }

    /** Takes money out that nothing ties up. */
    @Once
    @Post("/withdrawals")
    @Status(HttpStatus.CREATED)
    EntryBody withdraw(
            @PathVariable UUID id,
            @Body CashRequest body,
            Actor actor,
            CreationId creation,
            HttpRequest<?> request) {
        return moved(
                body.command(actor, new AccountId(id), Direction.WITHDRAWAL, creation, request));
    }

    /** Changes money into another currency at the rate of now. */
    @Once
    @Post("/conversions")
    @Status(HttpStatus.CREATED)
    ConversionBody convert(
            @PathVariable UUID id,
            @Body ConversionRequest body,
            Actor actor,
            CreationId creation,
            HttpRequest<?> request) {
        return ConversionBody.from(
                Refused.orValue(
                        convertCash.convert(
                                body.command(
                                        actor,
                                        new AccountId(id),
                                        creation.uuid(),
                                        AuditContexts.of(request, actor)))));
    }

    private EntryBody moved(MoveCash.Command command) {
        return EntryBody.from(Refused.orValue(moveCash.move(command)));
    }
}
