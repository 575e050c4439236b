package io.gatehouse.domain.position;

import java.util.UUID;

/** Identity of a bracket. */
public record BracketId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
