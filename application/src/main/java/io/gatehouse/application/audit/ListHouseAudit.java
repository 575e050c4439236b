package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.user.Role;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists what was done to the house as a whole, newest first, to those who oversee it. */
public final class ListHouseAudit {
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.OWNER, Role.RISK_MANAGER, Role.AUDITOR);

    private final AuditTrail audit;

    public ListHouseAudit(AuditTrail audit) {
        this.audit = audit;
    }

    public Outcome<List<AuditEntry>> list(Actor actor, ListAudit.Query query) {
        return OVERSEERS.contains(actor.role()) && actor.boundAccount().isEmpty()
                ? Outcome.done(audit.page(query.of(HouseChain.HOUSE)))
                : Outcome.refused(
                        new Refusal.Forbidden("Only who oversees the house may read it."));
    }
}
