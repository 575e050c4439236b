package io.gatehouse.rest.http;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The clock that bootstrap would give, standing still. */
@Factory
class TestClock {
    @Singleton
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);
    }
}
