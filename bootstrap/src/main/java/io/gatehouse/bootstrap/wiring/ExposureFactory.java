package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.ForgetExpired;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.ListExposure;
import io.gatehouse.application.risk.RecordExposures;
import io.gatehouse.application.risk.ShowExposure;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts together what shows exposure, records it and forgets it again. */
@Factory
final class ExposureFactory {
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    private final ExposureHistory history;

    ExposureFactory(ExposureHistory history) {
        this.history = history;
    }

    @Singleton
    ShowExposure showExposure(AccountAccess access, BookReader books, Ids ids) {
        return new ShowExposure(access, books, ids);
    }

    @Singleton
    ListExposure listExposure(AccountAccess access) {
        return new ListExposure(access, history);
    }

    @Singleton
    RecordExposures recordExposures(
            AccountStore accounts, BookReader books, Transactions transactions, Ids ids) {
        return new RecordExposures(accounts, books, history, transactions, ids);
    }

    @Singleton
    @Named("exposures")
    ForgetExpired forgetExposures(
            Transactions transactions, Clock clock, ExposureSettings settings) {
        return new ForgetExpired(history::forgetBefore, transactions, clock, settings.kept());
    }

    @Singleton
    Jobs.Job hourlyExposure(RecordExposures record) {
        return new Jobs.Job("record-exposures", HOURLY, record::run);
    }

    @Singleton
    Jobs.Job exposureRetention(@Named("exposures") ForgetExpired forget) {
        return new Jobs.Job("forget-exposures", DAILY, forget::run);
    }
}
