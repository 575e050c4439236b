package io.gatehouse.application.user;

import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.SessionId;

import java.util.Optional;

/** Who is behind a request; without a session when a key was used. */
public record SignedIn(Actor actor, Optional<SessionId> session) {}
