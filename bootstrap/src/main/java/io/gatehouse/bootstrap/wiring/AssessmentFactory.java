package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.signal.AssessSignal;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts together what assesses signals. */
@Factory
final class AssessmentFactory {
    @Singleton
    AssessSignal assessSignal() {
        return new AssessSignal();
    }
}
