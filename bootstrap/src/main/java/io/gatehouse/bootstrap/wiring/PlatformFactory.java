package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.PlatformGrants;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.OrderStore;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.ChangePlatformLimits;
import io.gatehouse.application.risk.PlatformBreaker;
import io.gatehouse.application.risk.PlatformFigures;
import io.gatehouse.application.risk.PlatformLoss;
import io.gatehouse.application.risk.PlatformMeasure;
import io.gatehouse.application.risk.PlatformRevaluation;
import io.gatehouse.application.risk.ShowGlobalExposure;
import io.gatehouse.application.risk.ShowPlatformLimits;
import io.gatehouse.application.risk.WatchPlatform;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts together the limits of the platform. */
@Factory
final class PlatformFactory {
    private static final Duration SCHEDULE = Duration.ofMinutes(1);

    private final PlatformLimitStore limits;
    private final Transactions transactions;
    private final Clock clock;

    PlatformFactory(PlatformLimitStore limits, Transactions transactions, Clock clock) {
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Singleton
    PlatformRevaluation platformRevaluation(
            OrderStore orders, PositionStore positions, Terminals terminals, AccountDesk desk) {
        return new PlatformRevaluation(orders, positions, terminals, desk);
    }

    @Singleton
    PlatformFigures platformFigures(
            AccountStore accounts, BookReader books, EquityHistory history) {
        return new PlatformFigures(accounts, books, history, transactions, clock);
    }

    @Singleton
    PlatformLoss platformLoss(PlatformFigures figures, HouseAudit audit) {
        return new PlatformLoss(limits, figures, audit, transactions, clock);
    }

    @Singleton
    PlatformBreaker platformBreaker(HouseControls controls, PlatformLoss loss) {
        return new PlatformBreaker(controls, loss);
    }

    @Singleton
    PlatformMeasure platformMeasure(PlatformLoss loss, PlatformRevaluation revaluation) {
        return new PlatformMeasure(loss, revaluation);
    }

    @Singleton
    ShowPlatformLimits showPlatformLimits() {
        return new ShowPlatformLimits(limits);
    }

    @Singleton
    ChangePlatformLimits changePlatformLimits(
            PlatformSlots slots, PlatformMeasure measure, HouseAudit audit) {
        return new ChangePlatformLimits(
                limits, new PlatformGrants(slots), measure, audit, transactions, clock);
    }

    @Singleton
    ShowGlobalExposure showGlobalExposure(PlatformFigures figures) {
        return new ShowGlobalExposure(limits, figures);
    }

    @Singleton
    WatchPlatform watchPlatform(HouseControls controls, PlatformMeasure measure) {
        return new WatchPlatform(controls, measure);
    }

    @Singleton
    Jobs.Job platformWatch(WatchPlatform watch) {
        return new Jobs.Job("watch-platform", SCHEDULE, watch::run);
    }
}
