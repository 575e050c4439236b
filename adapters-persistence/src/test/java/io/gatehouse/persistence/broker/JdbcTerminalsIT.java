package io.gatehouse.persistence.broker;

import io.gatehouse.application.account.sync.TerminalsContract;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcTerminalsIT extends TerminalsContract {
    private final Terminals terminals;
    private final Transactions transactions;

    JdbcTerminalsIT(Terminals terminals, Transactions transactions) {
        this.terminals = terminals;
        this.transactions = transactions;
    }

    @Override
    protected Terminals terminals() {
        return terminals;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
