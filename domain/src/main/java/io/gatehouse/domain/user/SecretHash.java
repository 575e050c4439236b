package io.gatehouse.domain.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a secret of 256 random bits, as 64 lower-case hex digits; never of a password. */
public record SecretHash(String hex) {
    private static final int LENGTH = 64;

    public SecretHash {
        if (hex.length() != LENGTH || !hex.chars().allMatch(SecretHash::isLowerCaseHex)) {
            throw new IllegalArgumentException("A secret's hash is 64 lower-case hex digits");
        }
    }

    public static SecretHash of(String secret) {
        byte[] digest = sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
        return new SecretHash(HexFormat.of().formatHex(digest));
    }

    private static boolean isLowerCaseHex(int character) {
        return HexFormat.isHexDigit(character) && !Character.isUpperCase(character);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
