package io.gatehouse.application.port;

import java.util.UUID;

/** Makes identities: never repeated, on any node. */
public interface Ids {
    /** A UUIDv7: sorts by the time it was made. */
    UUID next();

    /** A positive 63-bit number that names an order at its broker. */
    long nextBrokerReference();
}
