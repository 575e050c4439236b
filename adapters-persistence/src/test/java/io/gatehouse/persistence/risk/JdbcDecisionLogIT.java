package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.DecisionLogContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcDecisionLogIT extends DecisionLogContract {
    private final DecisionLog decisions;
    private final Transactions transactions;

    JdbcDecisionLogIT(DecisionLog decisions, Transactions transactions) {
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @Override
    protected DecisionLog decisions() {
        return decisions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
