package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.performance.ShowCorrelation;
import io.gatehouse.application.performance.ShowValueAtRisk;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts together what tells by daily bars what accounts may lose. */
@Factory
final class ValueAtRiskFactory {
    @Singleton
    ShowValueAtRisk showValueAtRisk(
            AccountAccess access, BookReader books, Bars bars, InstrumentCatalogue catalogue) {
        return new ShowValueAtRisk(access, books, bars, catalogue);
    }

    @Singleton
    ShowCorrelation showCorrelation(AccountAccess access, BookReader books, Bars bars) {
        return new ShowCorrelation(access, books, bars);
    }
}
