package io.gatehouse.domain.risk;

import java.util.UUID;

/** Identity of a change of risk settings that waits. */
public record ChangeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
