package io.gatehouse.persistence.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.RiskConfigStoreContract;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.persistence.ControlVersions;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.LockWaits;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@ExtendWith(DatabaseExtension.class)
class JdbcRiskConfigIT extends RiskConfigStoreContract {
    private final Database rows;
    private final ControlVersions versions;
    private final RiskConfigStore configs;
    private final HouseControls controls;
    private final Transactions transactions;

    JdbcRiskConfigIT(
            Database rows,
            ControlVersions versions,
            RiskConfigStore configs,
            HouseControls controls,
            Transactions transactions) {
        this.rows = rows;
        this.versions = versions;
        this.configs = configs;
        this.controls = controls;
        this.transactions = transactions;
    }

    @Override
    protected RiskConfigStore configs() {
        return configs;
    }

    @Override
    protected HouseControls controls() {
        return controls;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Test
    void everyNodeSeesAVersionFromItsCommitOn() {
        HouseControls other = new JdbcHouseControls(rows, versions);
        assertThat(other.held().riskConfig().recorded()).isEqualTo(configs.current());
        RiskConfigVersion next = next(RiskConfig.USUAL, Optional.of("Seen elsewhere."));

        save(next);

        assertThat(other.held().riskConfig().recorded()).isEqualTo(next);
    }

    @Test
    void whoDecidesMakesAChangeWait(TestDatabase database) {
        RiskConfigVersion next = next(RiskConfig.USUAL, Optional.of("After the decision."));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> saving =
                    transactions.inTransaction(
                            () -> {
                                RiskConfigVersion decided = controls.held().riskConfig().recorded();
                                var started = CompletableFuture.runAsync(() -> save(next), other);
                                LockWaits.await(database, 1);
                                assertThat(controls.held().riskConfig().recorded())
                                        .isEqualTo(decided);
                                assertThat(started).isNotDone();
                                return started;
                            });
            saving.join();
        }
        assertThat(controls.held().riskConfig().recorded()).isEqualTo(next);
    }

    @Test
    void twoWhoChangeMeet(TestDatabase database) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            CompletableFuture<RiskConfigVersion> second =
                    transactions.inTransaction(
                            () -> {
                                RiskConfigVersion seen = configs.lock();
                                var waiting = CompletableFuture.supplyAsync(this::locked, other);
                                LockWaits.await(database, 1);
                                configs.save(next(RiskConfig.USUAL, Optional.of("After " + seen)));
                                return waiting;
                            });
            assertThat(second.join()).isEqualTo(configs.current());
        }
    }

    private RiskConfigVersion locked() {
        return transactions.inTransaction(configs::lock);
    }
}
