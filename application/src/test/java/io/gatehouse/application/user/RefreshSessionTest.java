package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.RefreshToken;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

class RefreshSessionTest {
    private final IdentityFixture identity = new IdentityFixture();
    private final User ada = identity.user("ada@example.com", Role.TRADER);
    private final SessionTokens first = identity.loggedIn(ADA);

    @Test
    void renewsBothTokensWithinTheSession() {
        identity.clock.advance(Duration.ofMinutes(11));
        SessionTokens second = refreshed(first);

        assertThat(identity.whoIs(first)).isEmpty();
        assertThat(identity.whoIs(second))
                .hasValue(new SignedIn.BySession(as(ada), first.refresh().sessionId()));
        assertThat(second.refresh().secret()).isNotEqualTo(first.refresh().secret());
    }

    @Test
    void endsTheSessionWhenASpentTokenComesBack() {
        SessionTokens second = refreshed(first);

        assertThat(refresh(first.refresh())).isEmpty();

        assertThat(refresh(second.refresh())).isEmpty();
        assertThat(identity.whoIs(second)).isEmpty();
    }

    @Test
    void writesDownWhoseTokenCameBackOnceAndNoToken() {
        SessionTokens second = refreshed(first);

        refresh(first.refresh());
        refresh(first.refresh());

        assertThat(identity.audited("refresh_token_reused"))
                .extracting(
                        entry -> entry.context().actor(),
                        entry -> entry.context().ip(),
                        entry -> entry.fact().success())
                .containsExactly(tuple(ada.id().toString(), "192.0.2.1", false));
        assertThat(identity.audited("refresh_token_reused").toString())
                .doesNotContain(first.refresh().secret(), second.refresh().secret());
    }

    @Test
    void writesDownTheLogOutOfAnOpenSessionOnly() {
        AuditContext context = CONTEXT.by(ada.id().toString(), "TRADER");

        identity.logOut.logOut(ada.id(), first.refresh().sessionId(), context);
        identity.logOut.logOut(ada.id(), first.refresh().sessionId(), context);

        assertThat(identity.audited("logout"))
                .extracting(entry -> entry.context().actor(), entry -> entry.fact().success())
                .containsExactly(tuple(ada.id().toString(), true));
    }

    @Test
    void leavesTheUsersOtherSessionsAlone() {
        SessionTokens elsewhere = identity.loggedIn(ADA);
        refreshed(first);

        refresh(first.refresh());

        assertThat(identity.whoIs(elsewhere)).isPresent();
    }

    @Test
    void refusesUnknownSessions() {
        RefreshToken unknown = new RefreshToken(new SessionId(new UUID(0, 9)), "guess");

        assertThat(refresh(unknown)).isEmpty();
    }

    @Test
    void refusesWhatIdledTooLong() {
        identity.clock.advance(Duration.ofDays(14));

        assertThat(refresh(first.refresh())).isEmpty();
    }

    @Test
    void refusesTheDisabledAndLetsThemBackWhenEnabled() {
        identity.users.update(ada.active(false));
        assertThat(refresh(first.refresh())).isEmpty();

        identity.users.update(ada);
        assertThat(refresh(first.refresh())).isPresent();
    }

    @Test
    void endsAtLogOut() {
        identity.logOut.logOut(ada.id(), first.refresh().sessionId(), CONTEXT);

        assertThat(identity.whoIs(first)).isEmpty();
        assertThat(refresh(first.refresh())).isEmpty();
    }

    @Test
    void isNotEndedByOthers() {
        User eve = identity.user("eve@example.com", Role.OWNER);

        identity.logOut.logOut(eve.id(), first.refresh().sessionId(), CONTEXT);

        assertThat(identity.whoIs(first)).isPresent();
        assertThat(identity.audited("logout")).isEmpty();
    }

    private SessionTokens refreshed(SessionTokens held) {
        return refresh(held.refresh()).orElseThrow();
    }

    private Optional<SessionTokens> refresh(RefreshToken token) {
        return identity.refresh.refresh(token, CONTEXT);
    }
}
