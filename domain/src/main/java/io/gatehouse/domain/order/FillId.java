package io.gatehouse.domain.order;

import java.util.UUID;

/** Identity of a fill. */
public record FillId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
