package io.gatehouse.application.audit;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditEntry;

import java.util.List;
import java.util.Optional;

/** Lists what was done to the house as a whole, newest first, to those who oversee it. */
public final class ListHouseAudit {
    private final AuditTrail audit;

    public ListHouseAudit(AuditTrail audit) {
        this.audit = audit;
    }

    /** Which entries; {@code before} is the sequence of the last one of the page before. */
    public record Query(AuditTrail.Filter filter, Optional<Long> before, int limit) {
        private AuditTrail.Query ofHouse() {
            return new AuditTrail.Query(HouseChain.HOUSE, filter, before, limit);
        }
    }

    public Outcome<List<AuditEntry>> list(Actor actor, Query query) {
        return Overseers.include(actor)
                ? Outcome.done(audit.page(query.ofHouse()))
                : Outcome.refused(
                        new Refusal.Forbidden("Only who oversees the house may read it."));
    }
}
