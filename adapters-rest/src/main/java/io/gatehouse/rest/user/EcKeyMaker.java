package io.gatehouse.rest.user;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import io.gatehouse.application.port.SigningKeyMaker;
import io.gatehouse.domain.user.SigningKey;

import jakarta.inject.Singleton;

import java.time.Instant;

/** Makes P-256 keys, named by their thumbprint (RFC 7638). */
@Singleton
final class EcKeyMaker implements SigningKeyMaker {
    @Override
    public SigningKey make(Instant now) {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .generate();
            return new SigningKey(key.getKeyID(), key.toJSONString(), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes P-256 keys", e);
        }
    }
}
