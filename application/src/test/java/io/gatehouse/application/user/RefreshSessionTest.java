package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.as;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.user.RefreshToken;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.User;

import org.junit.jupiter.api.Test;

import java.time.Duration;
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

        assertThat(identity.refresh.refresh(first.refresh())).isEmpty();

        assertThat(identity.refresh.refresh(second.refresh())).isEmpty();
        assertThat(identity.whoIs(second)).isEmpty();
    }

    @Test
    void leavesTheUsersOtherSessionsAlone() {
        SessionTokens elsewhere = identity.loggedIn(ADA);
        refreshed(first);

        identity.refresh.refresh(first.refresh());

        assertThat(identity.whoIs(elsewhere)).isPresent();
    }

    @Test
    void refusesUnknownSessions() {
        RefreshToken unknown = new RefreshToken(new SessionId(new UUID(0, 9)), "guess");

        assertThat(identity.refresh.refresh(unknown)).isEmpty();
    }

    @Test
    void refusesWhatIdledTooLong() {
        identity.clock.advance(Duration.ofDays(14));

        assertThat(identity.refresh.refresh(first.refresh())).isEmpty();
    }

    @Test
    void refusesTheDisabledAndLetsThemBackWhenEnabled() {
        identity.users.update(ada.active(false));
        assertThat(identity.refresh.refresh(first.refresh())).isEmpty();

        identity.users.update(ada);
        assertThat(identity.refresh.refresh(first.refresh())).isPresent();
    }

    @Test
    void endsAtLogOut() {
        identity.logOut.logOut(ada.id(), first.refresh().sessionId());

        assertThat(identity.whoIs(first)).isEmpty();
        assertThat(identity.refresh.refresh(first.refresh())).isEmpty();
    }

    @Test
    void isNotEndedByOthers() {
        User eve = identity.user("eve@example.com", Role.OWNER);

        identity.logOut.logOut(eve.id(), first.refresh().sessionId());

        assertThat(identity.whoIs(first)).isPresent();
    }

    private SessionTokens refreshed(SessionTokens held) {
        return identity.refresh.refresh(held.refresh()).orElseThrow();
    }
}
