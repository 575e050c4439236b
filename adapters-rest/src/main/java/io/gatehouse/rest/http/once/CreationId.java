package io.gatehouse.rest.http.once;

import io.gatehouse.domain.user.RequestKey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity that an {@code Idempotency-Key} gives to what its request creates; empty without the
 * header. A controller takes it as an argument.
 *
 * <p>A stored answer alone cannot make a request exactly-once: a process that dies after its
 * transaction and before the answer is stored leaves a claim whose lease runs out, and the retry
 * runs again. What runs must then find what the first run created, so it is created under an
 * identity that depends on nothing but user and key: an order under {@link #clientOrderId()}, which
 * is unique per account and checked in the order's own transaction, everything else under an id
 * that ends as {@link #uuid()}, whose first bits are the time.
 */
public record CreationId(Optional<RequestKey> key) {
    private static final String ORDER_PREFIX = "ik-";
    private static final int UUID_BYTES = 16;
    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_MASK = 0xF000L;
    private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
    private static final long VARIANT_RFC = 0x8000000000000000L;

    /** A UUID of version 8 (RFC 9562 5.8), the same for the same user and key. */
    public Optional<UUID> uuid() {
        return key.map(CreationId::digest).map(ByteBuffer::wrap).map(CreationId::uuidOf);
    }

    /** A client order id, the same for the same user and key. */
    public Optional<String> clientOrderId() {
        return key.map(CreationId::digest)
                .map(digest -> ORDER_PREFIX + HexFormat.of().formatHex(digest, 0, UUID_BYTES));
    }

    private static UUID uuidOf(ByteBuffer digest) {
        long high = (digest.getLong() & ~VERSION_MASK) | VERSION_8;
        long low = (digest.getLong() & VARIANT_MASK) | VARIANT_RFC;
        return new UUID(high, low);
    }

    private static byte[] digest(RequestKey key) {
        String identity = key.user() + "\n" + key.text();
        return Sha256.of(identity.getBytes(StandardCharsets.UTF_8));
    }
}
