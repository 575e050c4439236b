package io.gatehouse.persistence.account;

import io.gatehouse.application.account.AccountListsContract;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcAccountListsIT extends AccountListsContract {
    private final AccountStore accounts;
    private final UserStore users;
    private final Transactions transactions;

    JdbcAccountListsIT(AccountStore accounts, UserStore users, Transactions transactions) {
        this.accounts = accounts;
        this.users = users;
        this.transactions = transactions;
    }

    @Override
    protected AccountStore accounts() {
        return accounts;
    }

    @Override
    protected UserStore users() {
        return users;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
