package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.performance.BenchmarkReader;
import io.gatehouse.application.performance.ListEquity;
import io.gatehouse.application.performance.MeasurePerformance;
import io.gatehouse.application.performance.RecordEquity;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Jobs;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Duration;

/** Puts together what records the equity of accounts and shows it. */
@Factory
final class EquityFactory {
    private static final Duration HOURLY = Duration.ofHours(1);

    @Singleton
    RecordEquity recordEquity(AccountStore accounts, AccountDesk desk) {
        return new RecordEquity(accounts, desk);
    }

    @Singleton
    ListEquity listEquity(AccountAccess access, EquityHistory history) {
        return new ListEquity(access, history);
    }

    @Singleton
    MeasurePerformance measurePerformance(
            AccountAccess access,
            BookReader books,
            EquityHistory history,
            InstrumentCatalogue catalogue,
            Bars bars) {
        return new MeasurePerformance(access, books, history, catalogue, new BenchmarkReader(bars));
    }

    @Singleton
    Jobs.Job hourlyEquity(RecordEquity record) {
        return new Jobs.Job("record-equity", HOURLY, record::run);
    }
}
