package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.port.RequestLog;
import io.gatehouse.application.user.ClaimRequest;
import io.gatehouse.application.user.SettleRequest;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;

/** Makes the use cases of requests under idempotency keys. */
@Factory
final class RequestFactory {
    @Singleton
    ClaimRequest claimRequest(RequestLog log, Clock clock, RequestSettings settings) {
        return new ClaimRequest(log, clock, settings.terms());
    }

    @Singleton
    SettleRequest settleRequest(RequestLog log) {
        return new SettleRequest(log);
    }
}
