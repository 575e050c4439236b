package io.gatehouse.application.risk;

import io.gatehouse.application.risk.BreakerLadder.Raised;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.OnBreach;

import java.util.Map;

/** What the audit trail says of a breaker. */
final class BreakerFacts {
    private BreakerFacts() {}

    static AuditFact of(Raised raised, OnBreach onBreach) {
        boolean critical = raised.level() == BreakerLevel.CRITICAL;
        return AuditFact.of(
                critical ? "risk_limit_exceeded" : "risk_limit_warning",
                "risk",
                raised.check() + (critical ? " was reached." : " is used to 80 % or more."),
                Map.of(
                        "check", raised.check(),
                        "level", raised.level().name(),
                        "limit", Decimals.text(raised.limit()),
                        "used", Decimals.text(raised.used()),
                        "on_breach", onBreach.name()));
    }
}
