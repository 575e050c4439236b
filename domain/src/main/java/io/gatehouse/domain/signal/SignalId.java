package io.gatehouse.domain.signal;

import java.util.UUID;

/** Identity of a signal; every account that it reaches knows it by the same one. */
public record SignalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
