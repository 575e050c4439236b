package io.gatehouse.rest.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;

import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.TokenIssuer.AccessToken;
import io.gatehouse.application.port.TokenVerifier.Claims;
import io.gatehouse.application.user.InMemorySigningKeys;
import io.gatehouse.application.user.RenewSigningKeys;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.SigningKey;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class AccessTokensTest {
    private static final UserId ADA = new UserId(new UUID(0, 1));
    private static final SessionId SESSION = new SessionId(new UUID(0, 2));
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final MovableClock clock = new MovableClock("2026-03-02T09:00:00Z");
    private final InMemorySigningKeys store = new InMemorySigningKeys();
    private final AccessTokens node = node();

    @Test
    void goodTokensClaimTheirUserAndSessionForTenMinutes() {
        AccessToken token = node.issue(ADA, SESSION, clock.instant());

        assertThat(token.lifetime()).isEqualTo(Duration.ofMinutes(10));
        assertThat(verify(token.value()))
                .hasValue(new Claims(ADA, SESSION, clock.instant().plus(token.lifetime())));
    }

    @Test
    void tokensOfOneNodeAreGoodOnAnother() {
        String token = node.issue(ADA, SESSION, clock.instant()).value();

        assertThat(node().verify(token, clock.instant())).isPresent();
    }

    @Test
    void tokensAreDeadAfterTenMinutesAlsoWhenVerifiedBefore() {
        String token = node.issue(ADA, SESSION, clock.instant()).value();
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(verify(token)).isPresent();

        clock.advance(Duration.ofSeconds(1));

        assertThat(verify(token)).isEmpty();
        assertThat(node().verify(token, clock.instant())).isEmpty();
    }

    @Test
    void tokensOfTheLastKeyStayGoodAcrossARotation() {
        node.issue(ADA, SESSION, clock.instant());
        clock.advance(Duration.ofDays(30).minusMinutes(1));
        String before = node.issue(ADA, SESSION, clock.instant()).value();
        clock.advance(Duration.ofMinutes(2));
        String after = node.issue(ADA, SESSION, clock.instant()).value();

        assertThat(keyId(after)).isNotEqualTo(keyId(before));
        assertThat(verify(after)).isPresent();
        assertThat(verify(before)).isPresent();
    }

    @Test
    void aKeyThatAnotherNodeMadeIsLookedUpOnce() {
        verify(node.issue(ADA, SESSION, clock.instant()).value());
        clock.advance(Duration.ofSeconds(2));
        SigningKey theirs = new EcKeyMaker().make(clock.instant());
        store.add(theirs);

        assertThat(verify(signed(header(theirs.keyId()), claims(), signer(theirs)))).isPresent();
    }

    @Test
    void strangersKeysAreNoKeys() {
        SigningKey ours = ours();
        SigningKey strangers = new EcKeyMaker().make(clock.instant());

        assertThat(verify(signed(header(strangers.keyId()), claims(), signer(strangers))))
                .isEmpty();
        assertThat(verify(signed(header(ours.keyId()), claims(), signer(strangers)))).isEmpty();
    }

    @Test
    void unsignedTokensAreNone() {
        String header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        String payload = base64(new Payload(claims()).toString());

        assertThat(verify(header + "." + payload + ".")).isEmpty();
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException, ParseException {
        SigningKey ours = ours();
        byte[] publicKey = ECKey.parse(ours.privateJwk()).toECPublicKey().getEncoded();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(ACCESS_TOKEN)
                        .keyID(ours.keyId())
                        .build();

        assertThat(verify(signed(header, claims(), new MACSigner(publicKey)))).isEmpty();
    }

    @Test
    void tokensOfAnotherKindAreNone() {
        SigningKey ours = ours();
        JWSHeader idToken =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(ours.keyId())
                        .build();
        JWSHeader nameless = new JWSHeader.Builder(JWSAlgorithm.ES256).type(ACCESS_TOKEN).build();

        assertThat(verify(signed(header(ours.keyId()), claims(), signer(ours)))).isPresent();
        assertThat(verify(signed(idToken, claims(), signer(ours)))).isEmpty();
        assertThat(verify(signed(nameless, claims(), signer(ours)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "iss, someone",
        "iss, ",
        "aud, other-api",
        "aud, ",
        "sub, ada",
        "sub, ",
        "sid, ",
        "jti, ",
        "exp, soon",
        "exp, ",
        "iat, "
    })
    void everyClaimIsChecked(String claim, String value) {
        SigningKey ours = ours();
        Map<String, Object> claims = claims();
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }

        assertThat(verify(signed(header(ours.keyId()), claims, signer(ours)))).isEmpty();
    }

    @Test
    void tokensFromTheFutureAreNone() {
        SigningKey ours = ours();
        Map<String, Object> claims = claims();
        claims.put("iat", clock.instant().plusSeconds(31).getEpochSecond());

        assertThat(verify(signed(header(ours.keyId()), claims, signer(ours)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "a.b", "a.b.c", "a.b.c.d", "....", "é.é.é"})
    void nonsenseIsNoToken(String text) {
        assertThat(verify(text)).isEmpty();
        assertThat(verify(text + "x".repeat(10_000))).isEmpty();
    }

    private AccessTokens node() {
        RenewSigningKeys renew =
                new RenewSigningKeys(store, new EcKeyMaker(), new InMemoryTransactions(), clock);
        return new AccessTokens(new TokenKeys(renew, clock));
    }

    private Optional<Claims> verify(String token) {
        return node.verify(token, clock.instant());
    }

    /** The key that signs now. */
    private SigningKey ours() {
        node.issue(ADA, SESSION, clock.instant());
        return store.all().getFirst();
    }

    private Map<String, Object> claims() {
        long now = clock.instant().getEpochSecond();
        return new HashMap<>(
                Map.of(
                        "iss",
                        "gatehouse",
                        "aud",
                        "gatehouse-api",
                        "sub",
                        ADA.toString(),
                        "sid",
                        SESSION.toString(),
                        "jti",
                        new UUID(0, 3).toString(),
                        "iat",
                        now,
                        "exp",
                        now + 600));
    }

    private static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(ACCESS_TOKEN).keyID(keyId).build();
    }

    private static JWSSigner signer(SigningKey key) {
        try {
            return new ECDSASigner(ECKey.parse(key.privateJwk()));
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) {
        try {
            JWSObject jws = new JWSObject(header, new Payload(claims));
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyId(String token) {
        try {
            return JWSObject.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
