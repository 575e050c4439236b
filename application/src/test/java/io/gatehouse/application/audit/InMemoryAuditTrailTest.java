package io.gatehouse.application.audit;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;

class InMemoryAuditTrailTest extends AuditTrailContract {
    private final InMemoryAuditTrail store = new InMemoryAuditTrail();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected AuditTrail trail() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
