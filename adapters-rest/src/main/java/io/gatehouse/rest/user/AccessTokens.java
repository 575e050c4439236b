package io.gatehouse.rest.user;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;

import io.gatehouse.application.port.TokenIssuer;
import io.gatehouse.application.port.TokenVerifier;
import io.gatehouse.domain.user.SecretHash;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import jakarta.inject.Singleton;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Access tokens as JWTs of RFC 9068, signed with ES256 and nothing else, good for ten minutes. */
@Singleton
final class AccessTokens implements TokenIssuer, TokenVerifier {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final int LONGEST = 4096;
    private static final int MOST_VERIFIED = 50_000;

    private final TokenKeys keys;
    private final Bounded<SecretHash, Claims> verified = new Bounded<>(MOST_VERIFIED);

    AccessTokens(TokenKeys keys) {
        this.keys = keys;
    }

    @Override
    public AccessToken issue(UserId user, SessionId session, Instant now) {
        TokenKey key = keys.current();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.id()).build();
        TokenPayload payload =
                new TokenPayload(user, session, UUID.randomUUID(), now, now.plus(LIFETIME));
        return new AccessToken(sign(new JWSObject(header, payload.to()), key), LIFETIME);
    }

    @Override
    public Optional<Claims> verify(String token, Instant now) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        // A signature costs a hundred times what looking it up costs, and a token is shown often.
        SecretHash hash = SecretHash.of(token);
        return verified.get(hash, now).or(() -> checked(token, hash, now));
    }

    private Optional<Claims> checked(String token, SecretHash hash, Instant now) {
        Optional<Claims> claims =
                parsed(token)
                        .filter(AccessTokens::isOurKind)
                        .filter(this::isSigned)
                        .flatMap(jws -> TokenPayload.from(jws.getPayload()))
                        .filter(payload -> payload.isInForce(now))
                        .map(TokenPayload::claims);
        claims.ifPresent(good -> verified.put(hash, good, now, good.expiresAt()));
        return claims;
    }

    private static Optional<JWSObject> parsed(String token) {
        try {
            return Optional.of(JWSObject.parse(token));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurKind(JWSObject jws) {
        JWSHeader header = jws.getHeader();
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && TYPE.equals(header.getType())
                && header.getKeyID() != null;
    }

    private boolean isSigned(JWSObject jws) {
        return keys.find(jws.getHeader().getKeyID())
                .filter(key -> isSignedBy(key, jws))
                .isPresent();
    }

    private static boolean isSignedBy(TokenKey key, JWSObject jws) {
        try {
            return jws.verify(key.verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    private static String sign(JWSObject jws, TokenKey key) {
        try {
            jws.sign(key.signer());
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A P-256 key signs with ES256", e);
        }
    }
}
