package io.gatehouse.domain.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a device signs of a call: method, path with query as sent, epoch seconds, a nonce of 1 to
 * 128 visible ASCII characters that no other call of its key has, and the SHA-256 of the body.
 */
public record SignedCall(
        String method, String target, String timestamp, String nonce, String bodyHash) {
    private static final int MOST_DIGITS = 11;
    private static final int LONGEST_NONCE = 128;

    public SignedCall {
        if (!isNumber(timestamp)) {
            throw new IllegalArgumentException("A timestamp is a time in epoch seconds");
        }
        if (nonce.isEmpty()
                || nonce.length() > LONGEST_NONCE
                || !nonce.chars().allMatch(SignedCall::isVisible)) {
            throw new IllegalArgumentException("A nonce has 1 to 128 visible ASCII characters");
        }
    }

    public static SignedCall of(
            String method, String target, String timestamp, String nonce, byte[] body) {
        String bodyHash = HexFormat.of().formatHex(HmacSha256.digest(body));
        return new SignedCall(method, target, timestamp, nonce, bodyHash);
    }

    /** The five lines that are signed, without a line break at the end. */
    public String canonical() {
        return String.join("\n", method, target, timestamp, nonce, bodyHash);
    }

    /** Lower-case hex of the HMAC-SHA256 of the canonical lines under the secret's ASCII bytes. */
    public String signature(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] lines = canonical().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(HmacSha256.of(key, lines));
    }

    /** Whether that is its signature, found out in a time that does not depend on the answer. */
    public boolean isSignedBy(String secret, String signature) {
        return MessageDigest.isEqual(
                signature(secret).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it was signed no longer than that before or after an instant. */
    public boolean isWithin(Duration window, Instant now) {
        Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signedAt, now).abs().compareTo(window) <= 0;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isVisible(int c) {
        return c > ' ' && c <= '~';
    }
}
