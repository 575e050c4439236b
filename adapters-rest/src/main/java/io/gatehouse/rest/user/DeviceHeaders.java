package io.gatehouse.rest.user;

import io.gatehouse.application.user.AuthenticateDevice.Command;
import io.gatehouse.domain.account.ApiKeyId;
import io.gatehouse.domain.user.SignedCall;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Reads what a device signed, and the signature, from the heads of its call. */
final class DeviceHeaders {
    static final String KEY_ID = "X-Key-Id";

    private static final String TIMESTAMP = "X-Timestamp";
    private static final String NONCE = "X-Nonce";
    private static final String SIGNATURE = "X-Signature";

    private DeviceHeaders() {}

    /** The call as it was signed; 401 where a header is missing or cannot be what it is for. */
    static Command read(HttpRequest<?> request, byte[] body) {
        try {
            SignedCall call =
                    SignedCall.of(
                            request.getMethodName(),
                            target(request.getUri()),
                            header(request, TIMESTAMP),
                            header(request, NONCE),
                            body);
            ApiKeyId key = new ApiKeyId(UUID.fromString(header(request, KEY_ID)));
            return new Command(key, call, header(request, SIGNATURE));
        } catch (IllegalArgumentException malformed) {
            throw refused(
                    "signature_malformed",
                    "A signed call has the headers X-Key-Id, X-Timestamp, X-Nonce and"
                            + " X-Signature, each in its form.");
        }
    }

    static Refused refused(String code, String detail) {
        return new Refused(Problem.of(HttpStatus.UNAUTHORIZED, code, detail));
    }

    private static String header(HttpRequest<?> request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name))
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static String target(URI uri) {
        return uri.getRawQuery() == null
                ? uri.getRawPath()
                : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
