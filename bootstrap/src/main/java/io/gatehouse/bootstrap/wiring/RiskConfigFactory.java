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
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;

/** Puts together the risk configuration of all accounts. */
@Factory
final class RiskConfigFactory {
    /** How late the audit trail may tell that a window began or ended. */
    private static final Duration SCHEDULE = Duration.ofSeconds(5);

    private static final int PERCENT_PLACES = 2;

    private final RiskConfigStore configs;
    private final Transactions transactions;
    private final Clock clock;

    RiskConfigFactory(RiskConfigStore configs, Transactions transactions, Clock clock) {
        this.configs = configs;
        this.transactions = transactions;
        this.clock = clock;
    }

    // The splits are asked for as they are spelt: of a number between underscores Micronaut makes
    // an index, under which they would not be found. What cannot be is refused before anything
    // runs.
    @Context
    RiskConfigSettings riskConfigSettings(
            @Value("${default.fixed.risk.percent:3.0}") BigDecimal fixedRiskPercent,
            @Value("${ENTRY_SPLIT_1_PERCENT:50.0}") BigDecimal firstSplitPercent,
            @Value("${ENTRY_SPLIT_2_PERCENT:35.0}") BigDecimal secondSplitPercent,
            @Value("${ENTRY_SPLIT_3_PERCENT:15.0}") BigDecimal thirdSplitPercent,
            @Value("${margin.buffer.percent:20}") BigDecimal marginBufferPercent,
            @Value("${mt5.account.freshness.minutes:5}") int accountFreshnessMinutes) {
        return new RiskConfigSettings(
                new RiskConfig(
                        fixedRiskPercent,
                        splits(firstSplitPercent, secondSplitPercent, thirdSplitPercent),
                        marginBufferPercent,
                        accountFreshnessMinutes));
    }

    private static EntrySplits splits(BigDecimal first, BigDecimal second, BigDecimal third) {
        BigDecimal one = first.movePointLeft(PERCENT_PLACES);
        BigDecimal two = second.movePointLeft(PERCENT_PLACES);
        BigDecimal three = third.movePointLeft(PERCENT_PLACES);
        if (!EntrySplits.areShares(one, two, three)) {
            throw new IllegalArgumentException(
                    "ENTRY_SPLIT_1_PERCENT to _3_ are zero or more and 100 together, not %s, %s and %s."
                            .formatted(first, second, third));
        }
        return new EntrySplits(one, two, three);
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
