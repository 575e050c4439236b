package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.FanOutSignal;
import io.gatehouse.application.signal.ListFanOut;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.UUID;

/** Passing a signal on to the accounts that follow its provider. */
@Controller("/api/v1/signals/{id}/fan-out")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class FanOutController {
    private final FanOutSignal fanOutSignal;
    private final ListFanOut listFanOut;

    FanOutController(FanOutSignal fanOutSignal, ListFanOut listFanOut) {
        this.fanOutSignal = fanOutSignal;
        this.listFanOut = listFanOut;
    }

    /**
     * Orders it on every account at that account's own size; to repeat it orders nothing twice, and
     * reaches who follows since where nobody did.
     */
    @Once
    @Post
    FanOutBody fanOut(
            @PathVariable UUID id,
            Actor actor,
            AccountChoice account,
            PageRequest page,
            HttpRequest<?> request) {
        Refused.orValue(
                fanOutSignal.fanOut(
                        new FanOutSignal.Command(
                                actor,
                                account.explicit(),
                                new SignalId(id),
                                AuditContexts.of(request, actor))));
        return list(id, actor, account, page);
    }

    /** What became of it on each of them, by account. */
    @Get
    FanOutBody list(@PathVariable UUID id, Actor actor, AccountChoice account, PageRequest page) {
        return FanOutBody.from(
                page,
                Refused.orValue(
                        listFanOut.list(
                                new ListFanOut.Query(
                                        actor,
                                        account.explicit(),
                                        new SignalId(id),
                                        page.cursor().map(last -> new AccountId(last.uuid(0))),
                                        page.rowsToRead()))));
    }
}
