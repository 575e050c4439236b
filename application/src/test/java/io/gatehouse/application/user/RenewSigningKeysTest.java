package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.NumberedIds;
import io.gatehouse.domain.user.SigningKey;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class RenewSigningKeysTest {
    private final MovableClock clock = new MovableClock("2026-03-02T09:00:00Z");
    private final NumberedIds ids = new NumberedIds();
    private final RenewSigningKeys renew =
            new RenewSigningKeys(
                    new InMemorySigningKeys(),
                    now -> new SigningKey("key-" + ids.nextBrokerReference(), "{}", now),
                    new InMemoryTransactions(),
                    clock);

    @Test
    void makesTheFirstKeyAndKeepsIt() {
        assertThat(renewedIds()).containsExactly("key-1");
        clock.advance(Duration.ofDays(30));
        assertThat(renewedIds()).containsExactly("key-1");
    }

    @Test
    void signsWithANewOneAfterThirtyDaysAndStillChecksByTheOld() {
        renewedIds();
        clock.advance(Duration.ofDays(30).plusMinutes(1));

        assertThat(renewedIds()).containsExactly("key-2", "key-1");
    }

    @Test
    void dropsKeysThatNoTokenCanStillNeed() {
        renewedIds();
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        renewedIds();
        clock.advance(Duration.ofDays(30).plusMinutes(1));

        assertThat(renewedIds()).containsExactly("key-3", "key-2");
    }

    private List<String> renewedIds() {
        return renew.renew().stream().map(SigningKey::keyId).toList();
    }
}
