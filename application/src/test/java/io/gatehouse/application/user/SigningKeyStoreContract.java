package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.SigningKeyStore;
import io.gatehouse.domain.user.SigningKey;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every store of signing keys does; the store is empty before each case. */
public abstract class SigningKeyStoreContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");

    protected abstract SigningKeyStore signingKeys();

    @Test
    void keepsKeysNewestFirst() {
        SigningKey old = new SigningKey("b", "{\"kid\":\"b\"}", NINE);
        SigningKey young = new SigningKey("a", "{\"kid\":\"a\"}", NINE.plusSeconds(1));
        signingKeys().add(old);
        signingKeys().add(young);

        assertThat(signingKeys().all()).containsExactly(young, old);
    }

    @Test
    void forgetsKeysBeforeALimit() {
        SigningKey old = new SigningKey("a", "{}", NINE);
        SigningKey atTheLimit = new SigningKey("b", "{}", NINE.plusSeconds(1));
        signingKeys().add(old);
        signingKeys().add(atTheLimit);

        signingKeys().removeCreatedBefore(NINE.plusSeconds(1));

        assertThat(signingKeys().all()).containsExactly(atTheLimit);
    }
}
