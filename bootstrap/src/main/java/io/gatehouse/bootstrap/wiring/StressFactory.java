package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.portfolio.ListStressScenarios;
import io.gatehouse.application.portfolio.StressPortfolio;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts together what values accounts after shocks. */
@Factory
final class StressFactory {
    @Singleton
    StressPortfolio stressPortfolio(
            AccountAccess access, BookReader books, InstrumentCatalogue catalogue) {
        return new StressPortfolio(access, books, catalogue);
    }

    @Singleton
    ListStressScenarios listStressScenarios() {
        return new ListStressScenarios();
    }
}
