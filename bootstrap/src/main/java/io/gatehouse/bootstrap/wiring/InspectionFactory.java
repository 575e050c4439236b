package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.audit.InspectBooks;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.HaltForBooks;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts together what checks the books while the service runs. */
@Factory
final class InspectionFactory {
    private static final Duration HOURLY = Duration.ofHours(1);

    @Singleton
    InspectBooks inspectBooks(
            AccountStore accounts,
            BookInspection inspection,
            AccountDesk desk,
            AuditTrail audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        HaltForBooks halts = new HaltForBooks(desk, audit, ids);
        return new InspectBooks(accounts, inspection, halts::halt, transactions, clock);
    }

    @Singleton
    Jobs.Job hourlyInspection(InspectBooks inspect) {
        return new Jobs.Job("inspect-books", HOURLY, inspect::run);
    }
}
