package io.gatehouse.application.risk;

import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the audit trail says of the platform's limits. */
final class PlatformFacts {
    private PlatformFacts() {}

    static AuditFact changed(PlatformLimitsVersion before, PlatformLimitsVersion after) {
        SortedMap<String, String> details = new TreeMap<>();
        details.put("mode", after.mode().name());
        details.put("version", Integer.toString(after.number()));
        fields(before.limits()).forEach((name, value) -> details.put(name + "_before", value));
        fields(after.limits()).forEach((name, value) -> details.put(name + "_after", value));
        return AuditFact.of(
                "config_changed", "risk", "The platform's limits were changed.", details);
    }

    /** The day's loss of all accounts has come to its limit. */
    static AuditFact reached(AccountMode mode, PlatformLimits inForce, PlatformDay day) {
        return AuditFact.of(
                "risk_limit_exceeded",
                "risk",
                "The daily loss limit of the platform was reached.",
                Map.of(
                        "check", "platform_daily_loss",
                        "mode", mode.name(),
                        "day", day.day().toString(),
                        "limit", text(inForce.dailyLoss()),
                        "used", Decimals.text(day.loss())));
    }

    private static SortedMap<String, String> fields(PlatformLimits limits) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("max_exposure", text(limits.exposure()));
        fields.put("max_daily_loss", text(limits.dailyLoss()));
        fields.put("max_positions", text(limits.positions()));
        fields.put("largest_order", text(limits.largestOrder()));
        fields.put("instrument_concentration", text(limits.concentration()));
        return fields;
    }

    private static String text(Optional<BigDecimal> limit) {
        return limit.map(Decimals::text).orElse("off");
    }
}
