package io.gatehouse.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.account.AccountStoreContract;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Specimens;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.TradingLatches;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.LockWaits;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@ExtendWith(DatabaseExtension.class)
class JdbcAccountsIT extends AccountStoreContract {
    private static final TradingLatches REPEATED =
            new TradingLatches(
                    List.of(new RepeatLatch(new Symbol("BTC"), Side.BUY, Specimens.NINE)),
                    Optional.of(Specimens.NINE));

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

        CompletableFuture<AccountStore.State> waiting =
                transactions.inTransaction(
                        () -> {
                            AccountStore.State held = accounts.lock(List.of(id)).getFirst();
                            CompletableFuture<AccountStore.State> other =
                                    CompletableFuture.supplyAsync(() -> locked(id));
                            LockWaits.await(database, 1);
                            accounts.update(List.of(held));
                            accounts.saveRisk(List.of(held.withRisk(latched(held.risk()))));
                            return other;
                        });

        assertThat(waiting.join().bookVersion()).isEqualTo(1);
        assertThat(waiting.join().risk().drawdown()).isEqualTo(BreakerLevel.CRITICAL);
        assertThat(waiting.join().risk().trading()).isEqualTo(REPEATED);
    }

    private static RiskState latched(RiskState risk) {
        return risk.withDrawdown(BreakerLevel.CRITICAL).withTrading(REPEATED);
    }

    private AccountStore.State locked(AccountId id) {
        return transactions.inTransaction(() -> accounts.lock(List.of(id)).getFirst());
    }
}
