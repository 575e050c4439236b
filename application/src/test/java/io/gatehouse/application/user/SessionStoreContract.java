package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.SessionStore;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.SessionTerms;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What every store of sessions does; the store is empty before each case. */
public abstract class SessionStoreContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final SessionTerms TERMS =
            new SessionTerms(Duration.ofDays(14), Duration.ofDays(30));
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final UserId BOB = new UserId(new UUID(0, 2));

    protected abstract SessionStore sessions();

    @Test
    void findsWhatWasAdded() {
        Session session = added(1, ADA);

        assertThat(sessions().find(session.id())).hasValue(session);
        assertThat(sessions().lock(session.id())).hasValue(session);
        assertThat(sessions().find(new SessionId(new UUID(0, 9)))).isEmpty();
    }

    @Test
    void keepsWhatIsUpdated() {
        Session changed = added(1, ADA).refreshed(SecretHash.of("second"), TERMS, TEN).revoked(TEN);

        sessions().update(changed);

        assertThat(sessions().find(changed.id())).hasValue(changed);
    }

    @Test
    void revokesEverySessionOfTheUserButTheKeptOne() {
        Session kept = added(1, ADA);
        Session other = added(2, ADA);
        Session foreign = added(3, BOB);

        sessions().revokeAll(ADA, Optional.of(kept.id()), TEN);

        assertThat(sessions().find(kept.id())).hasValue(kept);
        assertThat(sessions().find(other.id())).hasValue(other.revoked(TEN));
        assertThat(sessions().find(foreign.id())).hasValue(foreign);
    }

    @Test
    void revokesAllWithoutChangingEarlierRevocations() {
        Session earlier = added(1, ADA).revoked(NINE);
        sessions().update(earlier);
        Session open = added(2, ADA);

        sessions().revokeAll(ADA, Optional.empty(), TEN);

        assertThat(sessions().find(earlier.id())).hasValue(earlier);
        assertThat(sessions().find(open.id())).hasValue(open.revoked(TEN));
    }

    @Test
    void forgetsTheUsersRevokedAndExpiredSessions() {
        Session revoked = added(1, ADA).revoked(NINE);
        sessions().update(revoked);
        Session open = added(2, ADA);
        Session foreign = added(3, BOB);

        sessions().removeEnded(ADA, TEN);
        assertThat(sessions().find(revoked.id())).isEmpty();
        assertThat(sessions().find(open.id())).hasValue(open);

        sessions().removeEnded(ADA, open.expiresAt());
        assertThat(sessions().find(open.id())).isEmpty();
        assertThat(sessions().find(foreign.id())).hasValue(foreign);
    }

    private Session added(long number, UserId user) {
        Session session =
                Session.started(
                        new SessionId(new UUID(1, number)),
                        user,
                        SecretHash.of("first"),
                        TERMS,
                        NINE);
        sessions().add(session);
        return session;
    }
}
