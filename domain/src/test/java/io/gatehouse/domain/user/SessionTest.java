package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class SessionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final SessionTerms TERMS =
            new SessionTerms(Duration.ofDays(14), Duration.ofDays(30));
    private static final Session SESSION =
            Session.started(
                    new SessionId(new UUID(0, 1)),
                    new UserId(new UUID(0, 2)),
                    SecretHash.of("first"),
                    TERMS,
                    MONDAY);

    @Test
    void livesFourteenDaysUnrefreshed() {
        assertThat(SESSION.expiresAt()).isEqualTo("2026-03-16T09:00:00Z");
        assertThat(SESSION.isLiveAt(Instant.parse("2026-03-16T08:59:59Z"))).isTrue();
        assertThat(SESSION.isLiveAt(Instant.parse("2026-03-16T09:00:00Z"))).isFalse();
    }

    @Test
    void livesLongerWithEachRefresh() {
        Session refreshed =
                SESSION.refreshed(SecretHash.of("second"), TERMS, MONDAY.plus(Duration.ofDays(10)));

        assertThat(refreshed.expiresAt()).isEqualTo("2026-03-26T09:00:00Z");
        assertThat(refreshed.refreshHash()).isEqualTo(SecretHash.of("second"));
    }

    @Test
    void endsThirtyDaysAfterSignInHoweverOftenRefreshed() {
        Session refreshed =
                SESSION.refreshed(SecretHash.of("second"), TERMS, MONDAY.plus(Duration.ofDays(29)));

        assertThat(refreshed.expiresAt()).isEqualTo("2026-04-01T09:00:00Z");
    }

    @Test
    void isDeadOnceRevokedAndKeepsTheFirstTime() {
        Session revoked = SESSION.revoked(MONDAY.plusSeconds(5));

        assertThat(revoked.isLiveAt(MONDAY.plusSeconds(6))).isFalse();
        assertThat(revoked.revoked(MONDAY.plusSeconds(9)).revokedAt())
                .hasValue(MONDAY.plusSeconds(5));
    }

    @Test
    void idlesNoLongerThanItLives() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionTerms(Duration.ofDays(31), Duration.ofDays(30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionTerms(Duration.ZERO, Duration.ofDays(30)));
    }
}
