package io.gatehouse.bootstrap.demo;

import io.gatehouse.bootstrap.TimeFactory;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** The demo's time: the machine's, but while the history is written, where the history stands. */
@Factory
@Requires(property = "gatehouse.demo", value = "true")
final class DemoTime {
    private final Clock machine = TimeFactory.machineClock();
    private volatile Optional<Instant> past = Optional.empty();

    /** What everybody in this house is given as the time. */
    @Bean
    @Singleton
    @Replaces(bean = Clock.class, factory = TimeFactory.class)
    Clock clock() {
        InstantSource source = this::instant;
        return source.withZone(ZoneOffset.UTC);
    }

    Instant instant() {
        return past.orElseGet(machine::instant);
    }

    /** Time stands still there, until it is moved again or follows the machine. */
    void moveTo(Instant moment) {
        past = Optional.of(moment);
    }

    void followMachine() {
        past = Optional.empty();
    }
}
