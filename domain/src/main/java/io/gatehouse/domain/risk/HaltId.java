package io.gatehouse.domain.risk;

import java.util.UUID;

/** Identity of a halt. */
public record HaltId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
