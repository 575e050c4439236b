package io.gatehouse.application.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskOverride;
import io.gatehouse.domain.risk.RiskWindow;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the audit trail says of the risk configuration. */
final class RiskConfigFacts {
    private RiskConfigFacts() {}

    static AuditFact scheduled(RiskWindow window) {
        return fact("A window of another risk percent was set.", fields(window));
    }

    static AuditFact cancelled(RiskWindow window) {
        return fact("A window of another risk percent was taken back.", fields(window));
    }

    static AuditFact overridden(Optional<RiskOverride> before, RiskOverride after) {
        SortedMap<String, String> details = fields(after.account(), before, Optional.of(after));
        after.reason().ifPresent(reason -> details.put("reason", reason));
        return fact("The risk percent of an account was set.", details);
    }

    static AuditFact overrideEnded(RiskOverride before) {
        return fact(
                "The risk percent of an account was taken away.",
                fields(before.account(), Optional.of(before), Optional.empty()));
    }

    static AuditFact changed(RiskConfigVersion before, RiskConfigVersion after) {
        SortedMap<String, String> details = new TreeMap<>();
        details.put("version", Integer.toString(after.number()));
        fields(before.config()).forEach((name, value) -> details.put(name + "_before", value));
        fields(after.config()).forEach((name, value) -> details.put(name + "_after", value));
        after.reason().ifPresent(reason -> details.put("reason", reason));
        before.scheduled().ifPresent(one -> details.put("window_before", one.window().toString()));
        after.scheduled().ifPresent(one -> details.put("window_after", one.window().toString()));
        return fact("The risk configuration was changed.", details);
    }

    private static AuditFact fact(String description, SortedMap<String, String> details) {
        return AuditFact.of("config_changed", "risk", description, details);
    }

    private static SortedMap<String, String> fields(RiskWindow window) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("window_id", window.id().toString());
        fields.put("from", window.from().toString());
        fields.put("to", window.to().toString());
        fields.put("risk_percent", Decimals.text(window.riskPercent()));
        window.reason().ifPresent(reason -> fields.put("reason", reason));
        return fields;
    }

    private static SortedMap<String, String> fields(
            AccountId account, Optional<RiskOverride> before, Optional<RiskOverride> after) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("account_id", account.toString());
        fields.put("risk_percent_before", percent(before));
        fields.put("risk_percent_after", percent(after));
        return fields;
    }

    private static String percent(Optional<RiskOverride> override) {
        return override.map(one -> Decimals.text(one.riskPercent())).orElse("none");
    }

    private static SortedMap<String, String> fields(RiskConfig config) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("fixed_risk_percent", Decimals.text(config.fixedRiskPercent()));
        fields.put("entry_1_percent", Decimals.text(config.entrySplits().first()));
        fields.put("entry_2_percent", Decimals.text(config.entrySplits().second()));
        fields.put("entry_3_percent", Decimals.text(config.entrySplits().third()));
        fields.put("margin_buffer_percent", Decimals.text(config.marginBufferPercent()));
        fields.put("account_freshness_minutes", Integer.toString(config.accountFreshnessMinutes()));
        fields.put("account_overrides_enabled", Boolean.toString(config.accountOverrides()));
        return fields;
    }
}
