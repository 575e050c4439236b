package io.gatehouse.rest.user;

import io.gatehouse.application.user.AdministerUser;
import io.gatehouse.application.user.ListUsers;
import io.gatehouse.application.user.ShowUser;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All users, for who oversees them. */
@Controller("/api/v1/admin/users")
@Secured({"OWNER", "RISK_MANAGER", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminUserController {
    private final ListUsers listUsers;
    private final ShowUser showUser;
    private final AdministerUser administerUser;
    private final RecentSignIns recent;

    AdminUserController(
            ListUsers listUsers,
            ShowUser showUser,
            AdministerUser administerUser,
            RecentSignIns recent) {
        this.listUsers = listUsers;
        this.showUser = showUser;
        this.administerUser = administerUser;
        this.recent = recent;
    }

    /** Newest first. */
    @Get
    Page<ListedUser> list(Actor actor, PageRequest page) {
        Optional<UserId> before = page.cursor().map(cursor -> new UserId(cursor.uuid(0)));
        List<User> users = Refused.orValue(listUsers.list(actor, before, page.rowsToRead()));
        return Page.of(page, users, ListedUser::from, user -> Cursor.of(user.id()));
    }

    /** One user. */
    @Get("/{id}")
    UserBody show(Actor actor, @PathVariable UUID id) {
        return UserBody.from(Refused.orValue(showUser.show(actor, new UserId(id))));
    }

    /** Sets role and activity; who is disabled loses every session and API key at once. */
    @Patch("/{id}")
    @Secured("OWNER")
    UserBody change(
            Actor actor,
            @PathVariable UUID id,
            @Body AdministerRequest body,
            HttpRequest<?> request) {
        UserId user = new UserId(id);
        AdministerUser.Command command =
                new AdministerUser.Command(
                        user, body.role(), body.isActive(), AuditContexts.of(request, actor));
        Refused.orValue(administerUser.administer(actor, command));
        recent.forget();
        return UserBody.from(Refused.orValue(showUser.show(actor, user)));
    }

    @Serdeable.Deserializable
    record AdministerRequest(Optional<Role> role, Optional<Boolean> isActive) {}
}
