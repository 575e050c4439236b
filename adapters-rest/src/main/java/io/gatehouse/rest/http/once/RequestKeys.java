package io.gatehouse.rest.http.once;

import io.gatehouse.domain.user.RequestKey;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Reads the {@code Idempotency-Key} of a request, and tells one request from another. */
public final class RequestKeys {
    /** The attribute of a caller who acts for one account only. */
    public static final String BOUND_ACCOUNT = "account_id";

    static final String HEADER = "Idempotency-Key";

    /** Strangers share one scope; all they can create is their own account. */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private RequestKeys() {}

    /** Empty without the header; 400 for a key that cannot be one. */
    static Optional<RequestKey> of(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HEADER))
                .map(text -> key(user(request), text));
    }

    /**
     * The key as it is kept. Its text is kept nowhere: it salts the fingerprint, so that what a
     * body said, say a password, cannot be guessed from the stored row.
     */
    static RequestKey digested(RequestKey given) {
        byte[] digest = Sha256.of(given.text().getBytes(StandardCharsets.US_ASCII));
        return new RequestKey(given.user(), HexFormat.of().formatHex(digest));
    }

    private static RequestKey key(UserId user, String text) {
        try {
            return new RequestKey(user, text);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Problem.malformed(
                            "idempotency_key_malformed",
                            "An Idempotency-Key has 1 to 255 visible ASCII characters.",
                            new Problem.FieldError(HEADER, "has 1 to 255 visible characters")));
        }
    }

    private static UserId user(HttpRequest<?> request) {
        return request.getUserPrincipal()
                .map(Principal::getName)
                .map(UUID::fromString)
                .map(UserId::new)
                .orElse(NOBODY);
    }

    /** API keys of one user may differ in what they may do, and in the account they do it on. */
    private static String caller(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(
                        caller ->
                                caller.getRoles()
                                        + " "
                                        + caller.getAttributes().getOrDefault(BOUND_ACCOUNT, ""))
                .orElse("");
    }

    /**
     * Under which key, as whom, where the request goes, for which account, and every byte of its
     * body.
     */
    static String fingerprint(HttpRequest<?> request, byte[] body) {
        String head =
                request.getHeaders().get(HEADER, String.class, "")
                        + '\n'
                        + caller(request)
                        + '\n'
                        + request.getMethodName()
                        + ' '
                        + request.getUri()
                        + '\n'
                        + request.getHeaders().get("X-Account-Id", String.class, "")
                        + '\n'
                        + request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "")
                        + '\n';
        return HexFormat.of().formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), body));
    }
}
