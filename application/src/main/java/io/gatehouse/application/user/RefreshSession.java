package io.gatehouse.application.user;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.TokenIssuer;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.RefreshToken;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionTerms;
import io.gatehouse.domain.user.User;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Renews a session by its latest refresh token, which is spent by it; a spent one ends the session.
 */
public final class RefreshSession {
    private final UserStore users;
    private final SessionStore sessions;
    private final TokenIssuer tokens;
    private final Secrets secrets;
    private final SessionTerms terms;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RefreshSession(
            UserStore users,
            SessionStore sessions,
            TokenIssuer tokens,
            Secrets secrets,
            SessionTerms terms,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.terms = terms;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The next tokens, or nothing when the token, its session or its user is no longer good. */
    public Optional<SessionTokens> refresh(RefreshToken token, AuditContext context) {
        return transactions.inTransaction(() -> next(token, context, clock.instant()));
    }

    private Optional<SessionTokens> next(RefreshToken token, AuditContext context, Instant now) {
        return sessions.lock(token.sessionId())
                .filter(session -> session.isLiveAt(now))
                .flatMap(
                        session ->
                                users.find(session.userId())
                                        .filter(User::isActive)
                                        .map(user -> by(user, context))
                                        .flatMap(author -> spend(token, session, author, now)));
    }

    private static AuditContext by(User user, AuditContext context) {
        return context.by(user.id().toString(), user.role().name());
    }

    private Optional<SessionTokens> spend(
            RefreshToken token, Session session, AuditContext context, Instant now) {
        if (!session.refreshHash().equals(token.hash())) {
            // Two parties hold tokens of one session: which of them is the thief cannot be known.
            sessions.update(session.revoked(now));
            audit.append(now, context, IdentityFacts.refreshTokenReused());
            return Optional.empty();
        }
        RefreshToken next = new RefreshToken(session.id(), secrets.next());
        sessions.update(session.refreshed(next.hash(), terms, now));
        return Optional.of(
                new SessionTokens(tokens.issue(session.userId(), session.id(), now), next));
    }
}
