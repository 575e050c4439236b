package io.gatehouse.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountStoreContract;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.LockWaits;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.concurrent.CompletableFuture;

@ExtendWith(DatabaseExtension.class)
class JdbcAccountsIT extends AccountStoreContract {
    private final AccountStore accounts;
    private final UserStore users;
    private final Transactions transactions;
    private final TestDatabase database;

    JdbcAccountsIT(
            AccountStore accounts,
            UserStore users,
            Transactions transactions,
            TestDatabase database) {
        this.accounts = accounts;
        this.users = users;
        this.transactions = transactions;
        this.database = database;
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

    @Test
    void waitsForTheLockAndThenSeesWhatItsHolderDid() {
        AccountStore.State opened = Specimens.state();
        AccountId id = opened.account().id();
        transactions.run(() -> accounts.open(opened));

        CompletableFuture<Long> waiting =
                transactions.inTransaction(
                        () -> {
                            List<AccountStore.State> held = accounts.lock(List.of(id));
                            CompletableFuture<Long> other =
                                    CompletableFuture.supplyAsync(() -> versionUnderLock(id));
                            LockWaits.await(database, 1);
                            accounts.update(held);
                            return other;
                        });

        assertThat(waiting.join()).isEqualTo(1);
    }

    private long versionUnderLock(AccountId id) {
        return transactions.inTransaction(
                () -> accounts.lock(List.of(id)).getFirst().bookVersion());
    }
}
