package io.gatehouse.persistence.sizing;

import io.gatehouse.application.port.SetupLog;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.sizing.SetupLogContract;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcSetupLogIT extends SetupLogContract {
    private final SetupLog log;
    private final Transactions transactions;

    JdbcSetupLogIT(SetupLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    protected SetupLog log() {
        return log;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
