package io.gatehouse.persistence.account;

import io.gatehouse.application.account.PendingChangeContract;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcPendingChangeIT extends PendingChangeContract {
    private final AccountStore accounts;
    private final Transactions transactions;

    JdbcPendingChangeIT(AccountStore accounts, Transactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    protected AccountStore accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
