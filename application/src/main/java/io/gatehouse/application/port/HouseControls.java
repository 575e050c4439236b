package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.HaltsInForce;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.RiskConfigTimeline;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What every decision of the house obeys beside the account's own limits. */
public interface HouseControls {
    /**
     * What is in force, and stays so until the running transaction ends: whoever changes it waits.
     * Asked outside of any transaction it may be over at once.
     */
    InForce held();

    /** What this node saw last, perhaps a second ago: for passing over what is switched off. */
    InForce known();

    /**
     * Halts, by mode the platform's limits and the loss of its day (absent is off), the risk
     * configuration, and percents of single accounts.
     */
    record InForce(
            HaltsInForce halts,
            Map<AccountMode, PlatformLimits> limits,
            Map<AccountMode, PlatformDay> days,
            RiskConfigTimeline riskConfig,
            Map<AccountId, BigDecimal> riskOverrides) {
        public static final InForce NOTHING =
                new InForce(
                        HaltsInForce.NONE, Map.of(), Map.of(), RiskConfigTimeline.NONE, Map.of());

        public InForce {
            limits = Map.copyOf(limits);
            days = Map.copyOf(days);
            riskOverrides = Map.copyOf(riskOverrides);
        }

        /**
         * Percent that a trade of the account risks: its own where one counts, else that of all.
         */
        public BigDecimal riskPercent(AccountId account, Instant now) {
            RiskConfigVersion version = riskConfig.at(now);
            BigDecimal usual = version.config().fixedRiskPercent();
            return version.admitsOverrides() ? riskOverrides.getOrDefault(account, usual) : usual;
        }

        public PlatformLimits limits(AccountMode mode) {
            return limits.getOrDefault(mode, PlatformLimits.OFF);
        }

        public Optional<PlatformDay> day(AccountMode mode) {
            return Optional.ofNullable(days.get(mode));
        }
    }
}
