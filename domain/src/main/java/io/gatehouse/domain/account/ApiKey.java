package io.gatehouse.domain.account;

import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import java.time.Instant;
import java.util.Optional;

/** What a bot or feed signs in with: acts for its maker in a role, perhaps on one account only. */
public record ApiKey(
        ApiKeyId id,
        UserId userId,
        UserName name,
        Role role,
        Optional<AccountId> account,
        SecretHash secretHash,
        String hint,
        Instant createdAt,
        Optional<Instant> revokedAt) {

    /** Every secret starts so; what does not is an access token. */
    public static final String PREFIX = "gk_";

    /** Every secret of a device starts so: it signs calls and is never sent itself. */
    public static final String DEVICE_PREFIX = "gd_";

    private static final int HINT_LENGTH = 7;

    /** A new key for a secret that is forgotten here: its hash and first characters stay. */
    public static ApiKey of(ApiKeyId id, Actor maker, Grant grant, String secret, Instant now) {
        return new ApiKey(
                id,
                maker.userId(),
                grant.name(),
                grant.role(),
                grant.account(),
                SecretHash.of(secret),
                secret.substring(0, HINT_LENGTH),
                now,
                Optional.empty());
    }

    /** The key out of force. */
    public ApiKey revoked(Instant now) {
        return new ApiKey(
                id, userId, name, role, account, secretHash, hint, createdAt, Optional.of(now));
    }

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }

    public boolean isForDevice() {
        return role == Role.DEVICE;
    }

    /** Who acts when this key is used. */
    public Actor actor() {
        return new Actor(userId, role, account);
    }

    /** What a key is made for. */
    public record Grant(UserName name, Role role, Optional<AccountId> account) {
        /** How secrets of this kind begin. */
        public String prefix() {
            return role == Role.DEVICE ? DEVICE_PREFIX : PREFIX;
        }
    }
}
