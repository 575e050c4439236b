package io.gatehouse.persistence.ledger;

import io.gatehouse.application.ledger.LedgerContract;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcLedgerIT extends LedgerContract {
    private final Ledger ledger;
    private final Transactions transactions;

    JdbcLedgerIT(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
