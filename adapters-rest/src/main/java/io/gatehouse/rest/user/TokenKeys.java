package io.gatehouse.rest.user;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;

import io.gatehouse.application.user.RenewSigningKeys;
import io.gatehouse.domain.user.SigningKey;

import jakarta.inject.Singleton;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** This node's view of the signing keys: read again each minute, and for a key it does not know. */
@Singleton
final class TokenKeys {
    private static final Duration FRESH = Duration.ofMinutes(1);
    // Tokens with made-up key ids must not become queries.
    private static final Duration FRESH_FOR_UNKNOWN = Duration.ofSeconds(1);

    private final RenewSigningKeys renew;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    TokenKeys(RenewSigningKeys renew, Clock clock) {
        this.renew = renew;
        this.clock = clock;
    }

    /** The keys to check by, newest first. */
    List<TokenKey> all() {
        return noOlderThan(FRESH).keys();
    }

    /** The key to sign with. */
    TokenKey current() {
        return all().getFirst();
    }

    Optional<TokenKey> find(String keyId) {
        return noOlderThan(FRESH).find(keyId).or(() -> noOlderThan(FRESH_FOR_UNKNOWN).find(keyId));
    }

    private Known noOlderThan(Duration age) {
        Known present = known;
        return present.readAt().plus(age).isBefore(clock.instant()) ? read() : present;
    }

    private synchronized Known read() {
        Known read =
                new Known(renew.renew().stream().map(TokenKeys::parse).toList(), clock.instant());
        known = read;
        return read;
    }

    private static TokenKey parse(SigningKey key) {
        try {
            return TokenKey.of(ECKey.parse(key.privateJwk()));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("Signing key " + key.keyId() + " cannot be read", e);
        }
    }

    private record Known(List<TokenKey> keys, Instant readAt) {
        Optional<TokenKey> find(String keyId) {
            return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
        }
    }
}
