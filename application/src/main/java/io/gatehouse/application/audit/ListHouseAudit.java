package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;

import java.util.List;

/** Lists what was done to the house as a whole, newest first, to those who oversee it. */
public final class ListHouseAudit {
    private final AuditTrail audit;

    public ListHouseAudit(AuditTrail audit) {
        this.audit = audit;
    }

    public Outcome<List<AuditEntry>> list(Actor actor, ListAudit.Query query) {
        return Overseers.include(actor)
                ? Outcome.done(audit.page(query.of(HouseChain.HOUSE)))
                : Outcome.refused(
                        new Refusal.Forbidden("Only who oversees the house may read it."));
    }
}
