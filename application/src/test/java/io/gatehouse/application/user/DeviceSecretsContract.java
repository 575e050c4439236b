package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.DeviceSecrets;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SealedSecret;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What every store of devices' secrets does; the store is empty before each case. */
public abstract class DeviceSecretsContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ApiKey KEY = key(1);
    private static final ApiKey OTHER = key(2);

    protected abstract DeviceSecrets secrets();

    protected abstract Transactions transactions();

    @Test
    void findsTheSecretOfAKey() {
        SealedSecret sealed = new SealedSecret("house-1", "c2VhbGVk");

        transactions().run(() -> secrets().add(KEY, sealed));

        assertThat(secrets().find(KEY)).hasValue(sealed);
        assertThat(secrets().find(OTHER)).isEmpty();
    }

    @Test
    void usesANonceOfAKeyOnce() {
        assertThat(use(KEY, "n-1", NINE)).isTrue();
        assertThat(use(KEY, "n-1", NINE.plusSeconds(1))).isFalse();
        assertThat(use(KEY, "n-2", NINE)).isTrue();
        assertThat(use(OTHER, "n-1", NINE)).isTrue();
    }

    @Test
    void forgetsTheOldNoncesOfAKey() {
        use(KEY, "old", NINE);
        use(KEY, "young", NINE.plusSeconds(1));
        use(OTHER, "old", NINE);

        transactions().run(() -> secrets().forgetNonces(KEY, NINE.plusSeconds(1)));

        assertThat(use(KEY, "old", NINE)).isTrue();
        assertThat(use(KEY, "young", NINE)).isFalse();
        assertThat(use(OTHER, "old", NINE)).isFalse();
    }

    private boolean use(ApiKey key, String nonce, Instant at) {
        return transactions().inTransaction(() -> secrets().useNonce(key, nonce, at));
    }

    private static ApiKey key(long number) {
        return ApiKey.of(
                new ApiKeyId(new UUID(1, number)),
                new Actor(new UserId(new UUID(0, 1)), Role.TRADER, Optional.empty()),
                new ApiKey.Grant(
                        new UserName("terminal"),
                        Role.DEVICE,
                        Optional.of(new AccountId(new UUID(0, 5)))),
                "gd_secret-" + number,
                NINE);
    }
}
