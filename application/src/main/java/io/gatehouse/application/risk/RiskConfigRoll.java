package io.gatehouse.application.risk;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.RiskConfigTimeline;
import io.gatehouse.domain.risk.RiskConfigVersion;

import java.time.Instant;

/** Records, in the running transaction, the versions that windows have brought about. */
public final class RiskConfigRoll {
    private final RiskConfigStore configs;
    private final HouseAudit audit;

    public RiskConfigRoll(RiskConfigStore configs, HouseAudit audit) {
        this.configs = configs;
        this.audit = audit;
    }

    /** The version in force, recorded and locked until the transaction ends. */
    RiskConfigVersion roll(Instant now) {
        RiskConfigTimeline timeline = new RiskConfigTimeline(configs.lock(), configs.windows());
        RiskConfigVersion last = timeline.recorded();
        for (RiskConfigVersion next : timeline.due(now)) {
            record(last, next, now);
            last = next;
        }
        timeline.over(now).forEach(window -> configs.close(window.id(), window.to()));
        return last;
    }

    private void record(RiskConfigVersion last, RiskConfigVersion next, Instant now) {
        audit.append(now, AuditContext.HOUSE, RiskConfigFacts.changed(last, next));
        configs.save(next);
    }
}
