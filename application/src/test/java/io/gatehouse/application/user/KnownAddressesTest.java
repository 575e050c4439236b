package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.user.Email;

import org.junit.jupiter.api.Test;

class KnownAddressesTest {
    private static final Email BOB = new Email("bob@example.com");

    private final KnownAddresses known = new KnownAddresses();

    @Test
    void areOfEachUserByItself() {
        known.add(ADA, "192.0.2.1");

        assertThat(known.contains(ADA, "192.0.2.1")).isTrue();
        assertThat(known.contains(ADA, "192.0.2.2")).isFalse();
        assertThat(known.contains(BOB, "192.0.2.1")).isFalse();
    }

    @Test
    void forgetTheLongestUnusedOfNine() {
        for (int home = 1; home <= 8; home++) {
            known.add(ADA, "192.0.2." + home);
        }
        known.add(ADA, "192.0.2.1");
        known.add(ADA, "192.0.2.9");

        assertThat(known.contains(ADA, "192.0.2.1")).isTrue();
        assertThat(known.contains(ADA, "192.0.2.2")).isFalse();
        assertThat(known.contains(ADA, "192.0.2.9")).isTrue();
    }

    @Test
    void stayWhenAnotherSignsInFromManyAddresses() {
        known.add(ADA, "192.0.2.1");

        for (int network = 1; network <= 60_000; network++) {
            known.add(BOB, "network " + network);
        }

        assertThat(known.contains(ADA, "192.0.2.1")).isTrue();
    }

    @Test
    void areKeptOfFiftyThousandUsers() {
        known.add(ADA, "192.0.2.1");
        for (int user = 1; user <= 50_000; user++) {
            known.add(new Email("user" + user + "@example.com"), "192.0.2.1");
        }

        assertThat(known.contains(ADA, "192.0.2.1")).isFalse();
        assertThat(known.contains(new Email("user1@example.com"), "192.0.2.1")).isTrue();
    }
}
