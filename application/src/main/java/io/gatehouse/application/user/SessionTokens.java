package io.gatehouse.application.user;

import io.gatehouse.application.port.TokenIssuer.AccessToken;
import io.gatehouse.domain.user.RefreshToken;

/** What a client holds of a session: a short-lived token to show, and one that renews both once. */
public record SessionTokens(AccessToken access, RefreshToken refresh) {}
