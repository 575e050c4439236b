package io.gatehouse.application.user;

import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.TokenIssuer;
import io.gatehouse.domain.user.RefreshToken;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.SessionTerms;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;

/** Begins a session for a user who has proved to be the one; runs in the caller's transaction. */
public final class OpenSession {
    private final SessionStore sessions;
    private final TokenIssuer tokens;
    private final Secrets secrets;
    private final Ids ids;
    private final SessionTerms terms;

    public OpenSession(
            SessionStore sessions,
            TokenIssuer tokens,
            Secrets secrets,
            Ids ids,
            SessionTerms terms) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.ids = ids;
        this.terms = terms;
    }

    /** The tokens of the new session; ended ones of the user are cleared away. */
    public SessionTokens open(UserId user, Instant now) {
        RefreshToken refresh = new RefreshToken(new SessionId(ids.next()), secrets.next());
        sessions.removeEnded(user, now);
        sessions.add(Session.started(refresh.sessionId(), user, refresh.hash(), terms, now));
        return new SessionTokens(tokens.issue(user, refresh.sessionId(), now), refresh);
    }
}
