package io.gatehouse.persistence.performance;

import io.gatehouse.application.performance.EquityHistoryContract;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcEquityHistoryIT extends EquityHistoryContract {
    private final EquityHistory history;
    private final Transactions transactions;

    JdbcEquityHistoryIT(EquityHistory history, Transactions transactions) {
        this.history = history;
        this.transactions = transactions;
    }

    @Override
    protected EquityHistory history() {
        return history;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
