package io.gatehouse.rest.user;

import io.gatehouse.application.user.AddUser;
import io.gatehouse.application.user.ShowUser;
import io.gatehouse.application.user.SignUp;
import io.gatehouse.application.user.SignedIn;
import io.gatehouse.application.user.UpdateUser;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.limit.SignUpLimited;
import io.gatehouse.rest.http.once.Once;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Joining, and oneself. */
@Controller("/api/v1/users")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserController {
    private final SignUp signUp;
    private final ShowUser showUser;
    private final UpdateUser updateUser;
    private final RecentSignIns recent;

    UserController(SignUp signUp, ShowUser showUser, UpdateUser updateUser, RecentSignIns recent) {
        this.signUp = signUp;
        this.showUser = showUser;
        this.updateUser = updateUser;
        this.recent = recent;
    }

    /** A new trader with a paper account; open to everybody, or to owners where it is closed. */
    @Once
    @SignUpLimited
    @Post
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    UserBody signUp(@Body SignUpRequest body, @Nullable Actor by, HttpRequest<?> request) {
        Optional<Actor> asking = Optional.ofNullable(by);
        AuditContext context =
                asking.map(actor -> AuditContexts.of(request, actor))
                        .orElseGet(() -> AuditContexts.ofNobody(request));
        AddUser.Added added = Refused.orValue(signUp.signUp(body.to(asking, context)));
        Actor self = new Actor(added.user().id(), Role.TRADER, Optional.empty());
        return shown(self);
    }

    /** Oneself, with one's accounts. */
    @Get("/me")
    UserBody me(Actor actor) {
        return shown(actor);
    }

    /**
     * Another name or, with the present one, another password. That ends all other sessions; API
     * keys stay in force until they are deleted.
     */
    @Patch("/me")
    UserBody change(@Body ProfileRequest body, SignedIn signedIn, HttpRequest<?> request) {
        AuditContext context = AuditContexts.of(request, signedIn.actor());
        Refused.orValue(updateUser.update(signedIn, body.to(context)));
        recent.forget();
        return shown(signedIn.actor());
    }

    private UserBody shown(Actor actor) {
        UserId self = actor.userId();
        return UserBody.from(Refused.orValue(showUser.show(actor, self)));
    }
}
