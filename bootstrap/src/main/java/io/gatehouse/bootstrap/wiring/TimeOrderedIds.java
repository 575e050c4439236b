package io.gatehouse.bootstrap.wiring;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;

import io.gatehouse.application.port.Ids;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDv7 by the service's clock, and broker references out of 63 random bits. */
@Singleton
final class TimeOrderedIds implements Ids {
    private final TimeOrderedEpochFactory uuids;
    private final SecureRandom random = new SecureRandom();

    TimeOrderedIds(Clock clock) {
        this.uuids = TimeOrderedEpochFactory.builder().withClock(clock).build();
    }

    @Override
    public UUID next() {
        return uuids.create();
    }

    @Override
    public long nextBrokerReference() {
        // Without coordination, randomness alone makes the best use of 63 bits: among a hundred
        // million references the next one is taken with a chance of 1 in 10^11.
        long reference = random.nextLong() & Long.MAX_VALUE;
        return reference == 0 ? nextBrokerReference() : reference;
    }
}
