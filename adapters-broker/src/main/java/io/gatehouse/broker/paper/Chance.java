package io.gatehouse.broker.paper;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Draws that depend on the seed, the order and the place in it alone, so that neither threads nor
 * restarts change a result. The place of a fill is the quantity done before it.
 */
record Chance(long seed) {
    private static final int DIGITS = 9;
    private static final long RANGE = 1_000_000_000L;

    /** A number from 0 inclusive to 1 exclusive, nine digits. */
    BigDecimal draw(String purpose, String clientOrderId, String place) {
        String subject = seed + "|" + purpose + "|" + clientOrderId + "|" + place;
        long bits = ByteBuffer.wrap(sha256(subject)).getLong();
        return BigDecimal.valueOf(Long.remainderUnsigned(bits, RANGE), DIGITS);
    }

    /** Whether something of this probability (0 never, 1 always) happens there. */
    boolean happens(BigDecimal probability, String purpose, String clientOrderId, String place) {
        return probability.signum() > 0
                && draw(purpose, clientOrderId, place).compareTo(probability) < 0;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
