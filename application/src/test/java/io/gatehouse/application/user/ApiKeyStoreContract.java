package io.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What every store of API keys does; the store is empty before each case. */
public abstract class ApiKeyStoreContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final UserId BOB = new UserId(new UUID(0, 2));

    protected abstract ApiKeyStore apiKeys();

    @Test
    void findsAKeyByItsSecret() {
        ApiKey key = added(1, ADA, Optional.of(new AccountId(new UUID(0, 5))));
        ApiKey unbound = added(2, ADA, Optional.empty());

        assertThat(apiKeys().findBySecret(SecretHash.of("gk_secret-1"))).hasValue(key);
        assertThat(apiKeys().findBySecret(SecretHash.of("gk_secret-2"))).hasValue(unbound);
        assertThat(apiKeys().findBySecret(SecretHash.of("gk_secret-9"))).isEmpty();
    }

    @Test
    void findsAKeyByItsIdentity() {
        ApiKey key = added(1, ADA, Optional.empty());
        added(2, ADA, Optional.empty());

        assertThat(apiKeys().find(key.id())).hasValue(key);
        assertThat(apiKeys().find(new ApiKeyId(new UUID(1, 9)))).isEmpty();
    }

    @Test
    void listsTheUsersKeysInForceNewestFirst() {
        ApiKey first = added(1, ADA, Optional.empty());
        ApiKey second = added(2, ADA, Optional.empty());
        ApiKey revoked = added(3, ADA, Optional.empty());
        added(4, BOB, Optional.empty());
        apiKeys().revoke(revoked.id(), ADA, NINE);

        assertThat(apiKeys().unrevokedOf(ADA)).containsExactly(second, first);
    }

    @Test
    void revokesOnceAndOnlyTheUsersOwn() {
        ApiKey key = added(1, ADA, Optional.empty());

        assertThat(apiKeys().revoke(key.id(), BOB, NINE)).isFalse();
        assertThat(apiKeys().revoke(key.id(), ADA, NINE)).isTrue();
        assertThat(apiKeys().revoke(key.id(), ADA, NINE.plusSeconds(1))).isFalse();

        assertThat(apiKeys().findBySecret(key.secretHash())).hasValue(key.revoked(NINE));
    }

    @Test
    void revokesAllOfAUserAndNobodyElses() {
        ApiKey first = added(1, ADA, Optional.empty());
        ApiKey before = added(2, ADA, Optional.empty());
        ApiKey third = added(3, ADA, Optional.of(new AccountId(new UUID(0, 5))));
        ApiKey bobs = added(4, BOB, Optional.empty());
        apiKeys().revoke(before.id(), ADA, NINE);

        assertThat(apiKeys().revokeAll(ADA, NINE.plusSeconds(1))).isEqualTo(2);
        assertThat(apiKeys().revokeAll(ADA, NINE.plusSeconds(2))).isZero();

        assertThat(apiKeys().find(first.id())).hasValue(first.revoked(NINE.plusSeconds(1)));
        assertThat(apiKeys().find(before.id())).hasValue(before.revoked(NINE));
        assertThat(apiKeys().find(third.id())).hasValue(third.revoked(NINE.plusSeconds(1)));
        assertThat(apiKeys().unrevokedOf(BOB)).containsExactly(bobs);
    }

    private ApiKey added(long number, UserId user, Optional<AccountId> account) {
        ApiKey key =
                ApiKey.of(
                        new ApiKeyId(new UUID(1, number)),
                        new Actor(user, Role.OWNER, Optional.empty()),
                        new ApiKey.Grant(new UserName("bot"), Role.TRADER, account),
                        "gk_secret-" + number,
                        NINE);
        apiKeys().add(key);
        return key;
    }
}
