package io.gatehouse.rest.http.once;

import io.gatehouse.application.port.InMemoryRequestLog;
import io.gatehouse.application.port.RequestLog;
import io.gatehouse.application.user.ClaimRequest;
import io.gatehouse.application.user.SettleRequest;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** The use cases that bootstrap would give, over a log in memory. */
@Factory
class OnceWiring {
    @Singleton
    RequestLog requestLog() {
        return new InMemoryRequestLog();
    }

    @Singleton
    ClaimRequest claimRequest(RequestLog log, Clock clock) {
        return new ClaimRequest(
                log, clock, new ClaimRequest.Terms(Duration.ofSeconds(30), Duration.ofHours(24)));
    }

    @Singleton
    SettleRequest settleRequest(RequestLog log) {
        return new SettleRequest(log);
    }
}
