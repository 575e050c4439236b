package io.gatehouse.rest.user;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;

import java.util.Map;

/** A signing key ready for use. */
record TokenKey(String id, JWSSigner signer, JWSVerifier verifier, Map<String, Object> publicJwk) {
    static TokenKey of(ECKey key) throws JOSEException {
        return new TokenKey(
                key.getKeyID(),
                new ECDSASigner(key),
                new ECDSAVerifier(key),
                Map.copyOf(key.toPublicJWK().toJSONObject()));
    }

    @Override
    public String toString() {
        return "TokenKey[" + id + "]";
    }
}
