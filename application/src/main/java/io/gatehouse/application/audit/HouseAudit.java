package io.gatehouse.application.audit;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.audit.AuditFact;

import java.time.Instant;
import java.util.List;

/** Writes down what was done to the house as a whole, in the transaction that does it. */
public final class HouseAudit {
    private final HouseChain chain;
    private final AuditTrail audit;
    private final Ids ids;

    public HouseAudit(HouseChain chain, AuditTrail audit, Ids ids) {
        this.chain = chain;
        this.audit = audit;
        this.ids = ids;
    }

    /** Keeps others from adding until the transaction ends. */
    public void lock() {
        chain.lock();
    }

    /** Adds a fact to the house's chain; others who add wait until the transaction ends. */
    public void append(Instant at, AuditContext context, AuditFact fact) {
        ChainHead head = chain.lock();
        AuditEntry entry =
                AuditEntry.chained(
                        ids.next(),
                        HouseChain.HOUSE,
                        head.sequence() + 1,
                        at,
                        context,
                        fact,
                        head.hash());
        audit.append(List.of(entry));
        chain.advance(new ChainHead(entry.sequence(), entry.hash()));
    }
}
