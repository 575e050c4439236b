package io.gatehouse.application.user;

import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SessionId;

/** Who is behind a request, and by which credential. */
public sealed interface SignedIn {
    Actor actor();

    /** By an access token of a session. */
    record BySession(Actor actor, SessionId session) implements SignedIn {}

    /** By an API key. */
    record ByKey(Actor actor, ApiKeyId key) implements SignedIn {}
}
