package io.gatehouse.persistence.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.HaltStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.HaltStoreContract;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.persistence.ControlVersions;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.LockWaits;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@ExtendWith(DatabaseExtension.class)
class JdbcHaltsIT extends HaltStoreContract {
    private final Database rows;
    private final ControlVersions versions;
    private final HaltStore halts;
    private final Transactions transactions;

    JdbcHaltsIT(
            Database rows, ControlVersions versions, HaltStore halts, Transactions transactions) {
        this.rows = rows;
        this.versions = versions;
        this.halts = halts;
        this.transactions = transactions;
    }

    @Override
    protected HaltStore halts() {
        return halts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void everyNodeSeesAHaltFromItsCommitOn() {
        HaltStore other = new JdbcHalts(rows, new JdbcHouseControls(rows, versions));
        Halt halt = halt(Halt.Target.PLATFORM, TradingState.HALTED);
        assertThat(other.inForce().halts()).doesNotContain(halt);

        set(halt);

        assertThat(other.inForce().halts()).contains(halt);
    }

    @Test
    void readsNothingAgainWhileNobodyHalts() {
        set(halt(Halt.Target.PLATFORM, TradingState.HALTED));

        JdbcHouseControls controls = new JdbcHouseControls(rows, versions);
        assertThat(controls.held()).isSameAs(controls.held());
    }

    @Test
    void waitsForWhoDecidesUnderTheStateOfBefore(TestDatabase database) {
        Halt halt = halt(Halt.Target.PLATFORM, TradingState.HALTED);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> setting =
                    transactions.inTransaction(
                            () -> {
                                assertThat(halts.inForce().halts()).doesNotContain(halt);
                                var started = CompletableFuture.runAsync(() -> set(halt), other);
                                LockWaits.await(database, 1);
                                assertThat(started).isNotDone();
                                return started;
                            });
            setting.join();
        }
        assertThat(halts.inForce().halts()).contains(halt);
    }
}
