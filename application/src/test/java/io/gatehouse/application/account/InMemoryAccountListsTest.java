package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.application.user.InMemoryUsers;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

class InMemoryAccountListsTest extends AccountListsContract {
    private final InMemoryUsers users = new InMemoryUsers();
    private final InMemoryAccountStore store = new InMemoryAccountStore(this::isActive);
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected AccountStore accounts() {
        return store;
    }

    @Override
    protected UserStore users() {
        return users;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    private boolean isActive(UserId id) {
        return users.find(id).map(User::isActive).orElse(false);
    }
}
