package io.gatehouse.rest.user;

import io.gatehouse.application.user.CreateApiKey;
import io.gatehouse.application.user.ListApiKeys;
import io.gatehouse.application.user.RevokeApiKey;
import io.gatehouse.application.user.SignedIn;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserName;
import io.gatehouse.rest.audit.AuditContexts;
import io.gatehouse.rest.http.Checked;
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
import io.micronaut.serde.annotation.Serdeable;

import java.util.Optional;
import java.util.UUID;

/** Keys that bots and feeds sign in with. */
@Controller("/api/v1/api-keys")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiKeyController {
    private final CreateApiKey createApiKey;
    private final ListApiKeys listApiKeys;
    private final RevokeApiKey revokeApiKey;
    private final RecentSignIns recent;

    ApiKeyController(
            CreateApiKey createApiKey,
            ListApiKeys listApiKeys,
            RevokeApiKey revokeApiKey,
            RecentSignIns recent) {
        this.createApiKey = createApiKey;
        this.listApiKeys = listApiKeys;
        this.revokeApiKey = revokeApiKey;
        this.recent = recent;
    }

    /**
     * A key of a role no higher than one's own, a TRADER's unless it is said otherwise; made by who
     * has signed in, not by a key.
     */
    @Once(keepsAnswer = false)
    @Post
    @Status(HttpStatus.CREATED)
    NewApiKeyBody create(SignedIn by, @Body NewApiKeyRequest body, HttpRequest<?> request) {
        AuditContext context = AuditContexts.of(request, by.actor());
        return NewApiKeyBody.from(Refused.orValue(createApiKey.create(by, body.to(), context)));
    }

    /** One's own keys in force, newest first. */
    @Get
    Page<ApiKeyBody> list(Actor actor, PageRequest page) {
        return Page.of(
                page,
                page.following(
                        Refused.orValue(listApiKeys.list(actor)),
                        last -> last.uuid(0),
                        (key, last) -> key.id().value().compareTo(last) < 0),
                ApiKeyBody::from,
                key -> Cursor.of(key.id()));
    }

    /** Ends a key for good; by who has signed in, not by a key. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void revoke(SignedIn by, @PathVariable UUID id, HttpRequest<?> request) {
        AuditContext context = AuditContexts.of(request, by.actor());
        Refused.orValue(revokeApiKey.revoke(by, new ApiKeyId(id), context));
        recent.forget();
    }

    @Serdeable.Deserializable
    record NewApiKeyRequest(String name, Optional<Role> role, Optional<UUID> accountId) {
        ApiKey.Grant to() {
            Checked<UserName> keyName = Checked.of("name", () -> new UserName(name));
            Checked.requireAll(keyName);
            return new ApiKey.Grant(
                    keyName.value(), role.orElse(Role.TRADER), accountId.map(AccountId::new));
        }
    }
}
