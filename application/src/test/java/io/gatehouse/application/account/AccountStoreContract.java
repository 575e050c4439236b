package io.gatehouse.application.account;

import static io.gatehouse.application.account.AccountSpecimens.changed;
import static io.gatehouse.application.account.AccountSpecimens.everyField;
import static io.gatehouse.application.account.AccountSpecimens.everythingOf;
import static io.gatehouse.application.account.AccountSpecimens.only;
import static io.gatehouse.application.account.AccountSpecimens.withProfile;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.state;
import static io.gatehouse.application.port.Specimens.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What every store of accounts does. */
public abstract class AccountStoreContract extends AccountStoreCase {
    @Test
    void findsWhatWasOpened() {
        State opened = opened();

        assertThat(locked(opened.account().id())).isEqualTo(opened);
        assertThat(accounts().read(List.of(opened.account().id()))).containsExactly(opened);
        assertThat(accounts().find(opened.account().id())).hasValue(opened.account());
    }

    @Test
    void leavesOutAccountsThatDoNotExist() {
        State opened = opened();
        List<AccountId> asked = List.of(accountId(), opened.account().id());

        assertThat(transactions().<List<State>>inTransaction(() -> accounts().lock(asked)))
                .containsExactly(opened);
        assertThat(accounts().read(List.of())).isEmpty();
        assertThat(accounts().find(accountId())).isEmpty();
    }

    @Test
    void locksInTheOrderOfIdsWhateverTheirSign() {
        AccountId low = opened(new AccountId(new UUID(0x01L << 56, 1))).account().id();
        AccountId high = opened(new AccountId(new UUID(0xF1L << 56, 1))).account().id();

        List<State> locked =
                transactions().inTransaction(() -> accounts().lock(List.of(high, low, high)));

        assertThat(locked).extracting(state -> state.account().id()).containsExactly(low, high);
    }

    @Test
    void keepsAggregatesAndRaisesTheBookVersion() {
        State opened = opened();
        State changed = changed(opened);

        transactions().run(() -> accounts().update(List.of(changed)));

        assertThat(locked(opened.account().id())).isEqualTo(changed.withBookVersion(1));
    }

    @Test
    void keepsWhatTheLossLimitsRememberWhenAskedTo() {
        State opened = opened();
        State other = opened.withRisk(everythingOf(opened.risk()));

        transactions().run(() -> accounts().update(List.of(other)));
        assertThat(locked(opened.account().id()).risk()).isEqualTo(opened.risk());

        transactions().run(() -> accounts().saveRisk(List.of(other)));
        assertThat(locked(opened.account().id()).risk()).isEqualTo(other.risk());
        assertThat(accounts().read(List.of(opened.account().id())).getFirst().risk())
                .isEqualTo(other.risk());
    }

    @Test
    void forgetsLatchesThatWereLetGoOf() {
        State opened = opened();
        State latched = opened.withRisk(everythingOf(opened.risk()));
        State other = opened();
        State latchedToo = other.withRisk(everythingOf(other.risk()));
        transactions().run(() -> accounts().saveRisk(List.of(latched, latchedToo)));

        State lifted =
                latched.withRisk(
                        latched.risk().withTrading(latched.risk().trading().withoutRepeats()));
        transactions().run(() -> accounts().saveRisk(List.of(lifted)));

        assertThat(locked(opened.account().id()).risk()).isEqualTo(lifted.risk());
        assertThat(locked(other.account().id()).risk()).isEqualTo(latchedToo.risk());
    }

    @Test
    void keepsADebtAndThatTheBrokerGrantsNoLeverage() {
        State opened = opened();
        BigDecimal debt = new BigDecimal("-150.5");
        BrokerFigures said = new BrokerFigures(debt, debt, BigDecimal.ZERO, debt, BigDecimal.ZERO);
        BrokerSync debtor = new BrokerSync(DataState.FRESH, sync().at(), Optional.of(said));

        State synced = opened.withAccount(opened.account().withSync(debtor));
        transactions().run(() -> accounts().saveSync(List.of(synced)));

        assertThat(locked(opened.account().id()).account().sync()).hasValue(debtor);
    }

    @Test
    void keepsWhatTheBrokerSaidWhenAskedTo() {
        State opened = opened();
        Money initial = Money.of("1000.25", "USD");
        State synced =
                opened.withAccount(opened.account().withInitialBalance(initial).withSync(sync()));

        transactions().run(() -> accounts().update(List.of(synced)));
        assertThat(locked(opened.account().id()).account().sync()).isEmpty();

        transactions().run(() -> accounts().saveSync(List.of(synced)));
        assertThat(locked(opened.account().id()).account()).isEqualTo(synced.account());
    }

    @Test
    void updatesManyAccountsAtOnce() {
        State one = opened();
        State other = opened();
        State untouched = opened();

        transactions().run(() -> accounts().update(List.of(changed(other), changed(one))));

        assertThat(locked(one.account().id()).bookVersion()).isEqualTo(1);
        assertThat(locked(other.account().id()).bookVersion()).isEqualTo(1);
        assertThat(locked(untouched.account().id())).isEqualTo(untouched);
    }

    @Test
    void refusesToUpdateWhatDoesNotExist() {
        State unknown = state();

        assertThatThrownBy(() -> transactions().run(() -> accounts().update(List.of(unknown))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsNothingThatWasRolledBack() {
        State opened = opened();
        State neverOpened = state();

        Rollback.after(
                transactions(),
                () -> {
                    accounts().open(neverOpened);
                    accounts().update(List.of(changed(opened)));
                });

        assertThat(locked(opened.account().id())).isEqualTo(opened);
        assertThat(accounts().find(neverOpened.account().id())).isEmpty();
    }

    @Test
    void keepsEveryFieldOfAProfile() {
        State opened = opened();
        State saved = withProfile(opened, 2, everyField());

        transactions().run(() -> accounts().saveProfile(saved));

        assertThat(locked(opened.account().id())).isEqualTo(saved);
    }

    @Test
    void leavesTheProfileWhenAggregatesAreUpdated() {
        State opened = opened();

        transactions().run(() -> accounts().update(List.of(withProfile(opened, 2, everyField()))));

        assertThat(locked(opened.account().id()).profile()).isEqualTo(opened.profile());
    }

    @Test
    void forgetsAProfileThatWasRolledBackEvenIfItWasRead() {
        State opened = opened();
        State strict = withProfile(opened, 2, only(RiskLimit.LEVERAGE_LIMIT, "1"));
        State loose = withProfile(opened, 2, only(RiskLimit.LEVERAGE_LIMIT, "9"));
        Rollback.after(
                transactions(),
                () -> {
                    accounts().saveProfile(strict);
                    accounts().lock(List.of(opened.account().id()));
                });

        transactions().run(() -> accounts().saveProfile(loose));

        assertThat(locked(opened.account().id()).profile()).isEqualTo(loose.profile());
    }

    @Test
    void neverLosesAnUpdateNorDeadlocksUnderConcurrentLocks() throws Exception {
        List<AccountId> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(opened().account().id());
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                Random random = new Random(worker);
                running.add(workers.submit(() -> raiseAll(ids, random, 25)));
            }
            awaitAll(running);
        }

        // 4 workers x 25 rounds, each over all accounts.
        assertThat(accounts().read(ids)).extracting(State::bookVersion).containsOnly(100L);
    }

    private void raiseAll(List<AccountId> ids, Random random, int rounds) {
        for (int round = 0; round < rounds; round++) {
            List<AccountId> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            transactions().run(() -> accounts().update(accounts().lock(shuffled)));
        }
    }

    private static void awaitAll(List<Future<?>> running)
            throws InterruptedException, ExecutionException {
        for (Future<?> one : running) {
            one.get();
        }
    }
}
