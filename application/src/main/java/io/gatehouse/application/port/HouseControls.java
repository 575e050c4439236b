package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.HaltsInForce;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.RiskConfigTimeline;

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
     * Halts, by mode the platform's limits and the loss of its day (absent is off), and the risk
     * configuration.
     */
    record InForce(
            HaltsInForce halts,
            Map<AccountMode, PlatformLimits> limits,
            Map<AccountMode, PlatformDay> days,
            RiskConfigTimeline riskConfig) {
        public static final InForce NOTHING =
                new InForce(HaltsInForce.NONE, Map.of(), Map.of(), RiskConfigTimeline.NONE);

        public InForce {
            limits = Map.copyOf(limits);
            days = Map.copyOf(days);
        }

        public PlatformLimits limits(AccountMode mode) {
            return limits.getOrDefault(mode, PlatformLimits.OFF);
        }

        public Optional<PlatformDay> day(AccountMode mode) {
            return Optional.ofNullable(days.get(mode));
        }
    }
}
