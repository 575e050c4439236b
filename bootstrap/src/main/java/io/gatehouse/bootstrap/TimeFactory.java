package io.gatehouse.bootstrap;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** The one place that reads the machine's clock; everybody else is given it. */
@Factory
public final class TimeFactory {
    // What PostgreSQL keeps: a time read back equals the time that was written.
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    /** For the commands that run without a container. */
    public static Clock machineClock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Singleton
    Clock clock() {
        return machineClock();
    }
}
