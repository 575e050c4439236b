package io.gatehouse.persistence.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.PlatformStoreContract;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.persistence.testing.DatabaseExtension;
import io.gatehouse.persistence.testing.LockWaits;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@ExtendWith(DatabaseExtension.class)
class JdbcPlatformIT extends PlatformStoreContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PlatformDay LOST_SEVEN =
            new PlatformDay(LocalDate.parse("2026-03-02"), new BigDecimal("7"), false, List.of());

    private final PlatformLimitStore limits;
    private final PlatformSlots slots;
    private final HouseControls controls;
    private final Transactions transactions;

    JdbcPlatformIT(
            PlatformLimitStore limits,
            PlatformSlots slots,
            HouseControls controls,
            Transactions transactions) {
        this.limits = limits;
        this.slots = slots;
        this.controls = controls;
        this.transactions = transactions;
    }

    @Override
    protected PlatformLimitStore limits() {
        return limits;
    }

    @Override
    protected PlatformSlots slots() {
        return slots;
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
    void limitsLiveAccountsFromTheFirstStartOn() {
        var live = limits.current(AccountMode.LIVE).limits();

        assertThat(live.exposure().orElseThrow()).isEqualByComparingTo("500000");
        assertThat(live.dailyLoss().orElseThrow()).isEqualByComparingTo("50000");
        assertThat(live.positions().orElseThrow()).isEqualByComparingTo("50");
        assertThat(live.instrument().orElseThrow()).isEqualByComparingTo("100000");
    }

    @Test
    void aSnapshotBringsNothingBackThatHasBeenReplaced() {
        transactions.inSnapshot(
                () -> {
                    limits.current(AccountMode.PAPER);
                    CompletableFuture.runAsync(this::keepALossOfSeven, Thread::startVirtualThread)
                            .join();
                    assertThat(controls.known().day(AccountMode.PAPER)).contains(LOST_SEVEN);
                    assertThat(controls.held().day(AccountMode.PAPER))
                            .isNotEqualTo(Optional.of(LOST_SEVEN));
                    return true;
                });

        assertThat(controls.known().day(AccountMode.PAPER)).contains(LOST_SEVEN);
    }

    private void keepALossOfSeven() {
        transactions.run(() -> limits.saveDay(AccountMode.PAPER, LOST_SEVEN, NOON));
        controls.held();
    }

    @Test
    void oneSlotWaitsAndAnotherDoesNot(TestDatabase database) {
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Void> same =
                    transactions.inTransaction(
                            () -> {
                                slots.lock(AccountMode.LIVE, List.of(7));
                                CompletableFuture.runAsync(() -> lock(8), others).join();
                                var waiting = CompletableFuture.runAsync(() -> lock(7), others);
                                LockWaits.await(database, 1);
                                assertThat(waiting).isNotDone();
                                return waiting;
                            });
            same.join();
        }
    }

    private void lock(int slot) {
        transactions.run(() -> slots.lock(AccountMode.LIVE, List.of(slot)));
    }
}
