package io.gatehouse.domain.account;

import java.util.UUID;

/** Identity of an account; ordered, because accounts are always locked in this order. */
public record AccountId(UUID value) implements Comparable<AccountId> {
    @Override
    public int compareTo(AccountId other) {
        // Unsigned text order is the order PostgreSQL gives uuid; UUID.compareTo is signed and
        // differs.
        int high =
                Long.compareUnsigned(
                        value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
