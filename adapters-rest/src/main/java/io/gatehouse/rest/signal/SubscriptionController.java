package io.gatehouse.rest.signal;

import io.gatehouse.application.signal.ListSubscriptions;
import io.gatehouse.application.signal.Subscribe;
import io.gatehouse.application.signal.Unsubscribe;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.UUID;

/** Whose signals reach an account. */
@Controller("/api/v1/subscriptions")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionController {
    private final Subscribe subscribe;
    private final ListSubscriptions listSubscriptions;
    private final Unsubscribe unsubscribe;

    SubscriptionController(
            Subscribe subscribe, ListSubscriptions listSubscriptions, Unsubscribe unsubscribe) {
        this.subscribe = subscribe;
        this.listSubscriptions = listSubscriptions;
        this.unsubscribe = unsubscribe;
    }

    /** Follows a provider from now on. */
    @Once
    @Post
    @Status(HttpStatus.CREATED)
    SubscriptionBody subscribe(
            @Body SubscriptionRequest body,
            Actor actor,
            AccountChoice account,
            HttpRequest<?> request) {
        return SubscriptionBody.from(
                Refused.orValue(
                        subscribe.subscribe(
                                body.command(
                                        actor,
                                        account.explicit(),
                                        AuditContexts.of(request, actor)))));
    }

    /** Whom the account follows, newest first. */
    @Get
    Page<SubscriptionBody> list(Actor actor, AccountChoice account, PageRequest page) {
        return Page.of(
                page,
                Refused.orValue(
                        listSubscriptions.list(
                                actor,
                                account.explicit(),
                                page.cursor().map(cursor -> cursor.uuid(0)),
                                page.rowsToRead())),
                SubscriptionBody::from,
                subscription -> Cursor.of(subscription.id()));
    }

    /** Follows no more; answers the subscription as it was. */
    @Delete("/{id}")
    SubscriptionBody unsubscribe(
            @PathVariable UUID id, Actor actor, AccountChoice account, HttpRequest<?> request) {
        return SubscriptionBody.from(
                Refused.orValue(
                        unsubscribe.unsubscribe(
                                new Unsubscribe.Command(
                                        actor,
                                        account.explicit(),
                                        id,
                                        AuditContexts.of(request, actor)))));
    }
}
