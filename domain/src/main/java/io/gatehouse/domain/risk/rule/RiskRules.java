package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskRule;

import java.util.List;

/** The rule catalogue: every rule of the gate, in the order in which verdicts are reported. */
public final class RiskRules {
    /** Changes whenever a rule is added or decides differently; receipts name it. */
    public static final String VERSION = "1";

    private static final List<RiskRule> ALL =
            List.of(new TradingHalted(), new Leverage(), new MaxDailyLoss());

    private RiskRules() {}

    public static List<RiskRule> all() {
        return ALL;
    }
}
