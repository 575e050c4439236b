package io.gatehouse.rest.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;

import org.junit.jupiter.api.Test;

class Argon2HasherTest {
    private static final Password GOOD = new Password("tidal-9-lantern");

    private final Argon2Hasher hasher = new Argon2Hasher(new PasswordCost(19_456, 2));

    @Test
    void matchesThePasswordAndNoOther() {
        PasswordHash hash = hasher.hash(GOOD);

        assertThat(hasher.matches(GOOD, hash)).isTrue();
        assertThat(hasher.matches(new Password("tidal-9-lanterm"), hash)).isFalse();
    }

    @Test
    void costsNineteenMebibytesAndTwoPasses() {
        assertThat(hasher.hash(GOOD).value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.decoy().value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void costsWhatTheHouseHasSetAndKnowsWhatWasSetBefore() {
        PasswordHash before = hasher.hash(GOOD);
        Argon2Hasher dearer = new Argon2Hasher(new PasswordCost(20_480, 3));

        assertThat(dearer.hash(GOOD).value()).startsWith("$argon2id$v=19$m=20480,t=3,p=1$");
        assertThat(dearer.matches(GOOD, before)).isTrue();
    }

    @Test
    void cannotCostLessThanAHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasswordCost(7, 2))
                .withMessageContaining("GATEHOUSE_PASSWORDS_MEMORY_KIB");
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordCost(19_456, 0));
    }

    @Test
    void saltsEachHash() {
        assertThat(hasher.hash(GOOD)).isNotEqualTo(hasher.hash(GOOD));
    }

    @Test
    void matchesNothingAgainstTheDecoy() {
        assertThat(hasher.matches(GOOD, hasher.decoy())).isFalse();
    }

    @Test
    void readsHashesOfTheReferenceProgram() {
        // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32, from its test suite.
        PasswordHash reference =
                new PasswordHash(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hasher.matches(new Password("password"), reference)).isTrue();
    }

    @Test
    void takesAnythingElseForADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> hasher.matches(GOOD, new PasswordHash("plain")));
    }
}
