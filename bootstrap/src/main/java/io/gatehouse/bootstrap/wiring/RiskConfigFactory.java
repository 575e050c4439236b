package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.Jobs;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.ApplyRiskWindows;
import io.gatehouse.application.risk.BeginRiskConfig;
import io.gatehouse.application.risk.CancelRiskWindow;
import io.gatehouse.application.risk.ChangeRiskConfig;
import io.gatehouse.application.risk.EndRiskOverride;
import io.gatehouse.application.risk.ListRiskConfigs;
import io.gatehouse.application.risk.ListRiskOverrides;
import io.gatehouse.application.risk.ListRiskWindows;
import io.gatehouse.application.risk.RiskConfigRoll;
import io.gatehouse.application.risk.ScheduleRiskWindow;
import io.gatehouse.application.risk.SetRiskOverride;
import io.gatehouse.application.risk.ShowRiskConfig;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;

/** Puts together the risk configuration of all accounts. */
@Factory
final class RiskConfigFactory {
    /** How late the audit trail may tell that a window began or ended. */
    private static final Duration SCHEDULE = Duration.ofSeconds(5);

    private final RiskConfigStore configs;
    private final Transactions transactions;
    private final Clock clock;

    RiskConfigFactory(RiskConfigStore configs, Transactions transactions, Clock clock) {
        this.configs = configs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Singleton
    BeginRiskConfig beginRiskConfig() {
        return new BeginRiskConfig(configs, transactions, clock);
    }

    @Singleton
    ShowRiskConfig showRiskConfig(AccountAccess access, HouseControls controls) {
        return new ShowRiskConfig(access, controls, clock);
    }

    @Singleton
    SetRiskOverride setRiskOverride(AccountAccess access, HouseAudit audit) {
        return new SetRiskOverride(access, configs, audit, transactions, clock);
    }

    @Singleton
    EndRiskOverride endRiskOverride(HouseAudit audit) {
        return new EndRiskOverride(configs, audit, transactions, clock);
    }

    @Singleton
    ListRiskOverrides listRiskOverrides(HouseControls controls) {
        return new ListRiskOverrides(configs, controls, clock);
    }

    @Singleton
    RiskConfigRoll riskConfigRoll(HouseAudit audit) {
        return new RiskConfigRoll(configs, audit);
    }

    @Singleton
    ChangeRiskConfig changeRiskConfig(RiskConfigRoll roll, HouseAudit audit) {
        return new ChangeRiskConfig(configs, roll, audit, transactions, clock);
    }

    @Singleton
    ListRiskConfigs listRiskConfigs(HouseControls controls) {
        return new ListRiskConfigs(configs, controls, clock);
    }

    @Singleton
    ScheduleRiskWindow scheduleRiskWindow(RiskConfigRoll roll, HouseAudit audit, Ids ids) {
        return new ScheduleRiskWindow(configs, roll, audit, transactions, ids, clock);
    }

    @Singleton
    CancelRiskWindow cancelRiskWindow(RiskConfigRoll roll, HouseAudit audit) {
        return new CancelRiskWindow(configs, roll, audit, transactions, clock);
    }

    @Singleton
    ListRiskWindows listRiskWindows(HouseControls controls) {
        return new ListRiskWindows(controls, clock);
    }

    @Singleton
    ApplyRiskWindows applyRiskWindows(HouseControls controls, RiskConfigRoll roll) {
        return new ApplyRiskWindows(controls, roll, transactions, clock);
    }

    @Singleton
    Jobs.Job riskWindows(ApplyRiskWindows applyRiskWindows) {
        return new Jobs.Job("apply-risk-windows", SCHEDULE, applyRiskWindows::run);
    }
}
