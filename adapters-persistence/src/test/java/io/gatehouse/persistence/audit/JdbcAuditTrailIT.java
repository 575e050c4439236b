package io.gatehouse.persistence.audit;

import io.gatehouse.application.audit.AuditTrailContract;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcAuditTrailIT extends AuditTrailContract {
    private final AuditTrail trail;
    private final Transactions transactions;

    JdbcAuditTrailIT(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
