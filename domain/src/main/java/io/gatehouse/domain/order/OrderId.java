package io.gatehouse.domain.order;

import java.util.UUID;

/** Identity of an order within the house; the broker knows it by another name. */
public record OrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
