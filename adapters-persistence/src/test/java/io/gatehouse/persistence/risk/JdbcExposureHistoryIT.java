package io.gatehouse.persistence.risk;

import io.gatehouse.application.port.ExposureHistory;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.ExposureHistoryContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcExposureHistoryIT extends ExposureHistoryContract {
    private final ExposureHistory history;
    private final Transactions transactions;

    JdbcExposureHistoryIT(ExposureHistory history, Transactions transactions) {
        this.history = history;
        this.transactions = transactions;
    }

    @Override
    protected ExposureHistory history() {
        return history;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
