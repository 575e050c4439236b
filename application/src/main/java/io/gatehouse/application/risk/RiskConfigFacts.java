package io.gatehouse.application.risk;

import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the audit trail says of the risk configuration. */
final class RiskConfigFacts {
    private RiskConfigFacts() {}

    static AuditFact changed(RiskConfigVersion before, RiskConfigVersion after) {
        SortedMap<String, String> details = new TreeMap<>();
        details.put("version", Integer.toString(after.number()));
        fields(before.config()).forEach((name, value) -> details.put(name + "_before", value));
        fields(after.config()).forEach((name, value) -> details.put(name + "_after", value));
        after.reason().ifPresent(reason -> details.put("reason", reason));
        return new AuditFact(
                "config_changed",
                "risk",
                "The risk configuration was changed.",
                details,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static SortedMap<String, String> fields(RiskConfig config) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("fixed_risk_percent", Decimals.text(config.fixedRiskPercent()));
        fields.put("entry_1_percent", Decimals.text(config.entrySplits().first()));
        fields.put("entry_2_percent", Decimals.text(config.entrySplits().second()));
        fields.put("entry_3_percent", Decimals.text(config.entrySplits().third()));
        fields.put("margin_buffer_percent", Decimals.text(config.marginBufferPercent()));
        fields.put("account_freshness_minutes", Integer.toString(config.accountFreshnessMinutes()));
        return fields;
    }
}
