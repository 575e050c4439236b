package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class ApiKeyTest {
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 2));
    private static final ApiKey KEY =
            ApiKey.of(
                    new ApiKeyId(new UUID(0, 3)),
                    new Actor(ADA, Role.OWNER, Optional.empty()),
                    new ApiKey.Grant(new UserName("bot"), Role.TRADER, Optional.of(ACCOUNT)),
                    "gk_abcdefghijkl",
                    Instant.EPOCH);

    @Test
    void keepsTheSecretsHashAndFirstCharactersOnly() {
        assertThat(KEY.secretHash()).isEqualTo(SecretHash.of("gk_abcdefghijkl"));
        assertThat(KEY.hint()).isEqualTo("gk_abcd");
        assertThat(KEY.toString()).doesNotContain("gk_abcdefghijkl");
    }

    @Test
    void actsForItsMakerInItsOwnRoleOnItsOwnAccount() {
        assertThat(KEY.actor()).isEqualTo(new Actor(ADA, Role.TRADER, Optional.of(ACCOUNT)));
    }
}
