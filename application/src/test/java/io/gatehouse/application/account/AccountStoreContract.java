package io.gatehouse.application.account;

import static io.gatehouse.application.account.AccountSpecimens.changed;
import static io.gatehouse.application.account.AccountSpecimens.createdAt;
import static io.gatehouse.application.account.AccountSpecimens.everyField;
import static io.gatehouse.application.account.AccountSpecimens.everythingOf;
import static io.gatehouse.application.account.AccountSpecimens.only;
import static io.gatehouse.application.account.AccountSpecimens.withProfile;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.accountId;
import static io.gatehouse.application.port.Specimens.copy;
import static io.gatehouse.application.port.Specimens.live;
import static io.gatehouse.application.port.Specimens.state;
import static io.gatehouse.application.port.Specimens.sync;
import static io.gatehouse.application.port.Specimens.userId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.AccountDirectory.Place;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.application.port.Rollback;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

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
public abstract class AccountStoreContract {
    protected abstract AccountStore accounts();

    protected abstract UserStore users();

    protected abstract Transactions transactions();

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
    void tellsWhetherTheOwnerIsActive() {
        User owner = addedUser();
        State opened = opened(state(owner.id()));
        users().update(owner.active(false));

        assertThat(locked(opened.account().id()).ownerActive()).isFalse();
    }

    @Test
    void listsAnOwnersAccountsOldestFirst() {
        UserId owner = addedUser().id();
        State later = opened(createdAt(NINE.plusSeconds(60), state(owner)));
        State earlier = opened(createdAt(NINE, state(owner)));
        opened();

        assertThat(accounts().ownedBy(owner)).containsExactly(earlier.account(), later.account());
        assertThat(accounts().ownedBy(userId())).isEmpty();
    }

    @Test
    void findsTheDefaultAccount() {
        UserId owner = addedUser().id();
        State other = state(owner);
        opened(other.withAccount(other.account().withDefault(false)));
        assertThat(accounts().defaultOf(owner)).isEmpty();

        State chosen = opened(state(owner));

        assertThat(accounts().defaultOf(owner)).hasValue(chosen.account());
    }

    @Test
    void tellsWhoseUsersApproveByHand() {
        State byHand = state(addedUser().id());
        Account manual =
                opened(byHand.withAccount(byHand.account().withSignalApproval(Approval.MANUAL)))
                        .account();
        Account auto = opened().account();
        AccountId unknown = state(userId()).account().id();

        assertThat(accounts().approvingByHand(List.of(auto.id(), manual.id(), unknown)))
                .containsExactly(manual.id());
        assertThat(accounts().approvingByHand(List.of(auto.id()))).isEmpty();
        assertThat(accounts().approvingByHand(List.of())).isEmpty();
    }

    @Test
    void pagesOldestFirst() {
        UserId owner = addedUser().id();
        Account early = opened(state(owner)).account();
        Account late = opened(state(owner)).account();
        Account others = opened().account();
        Optional<Place> first = Optional.of(new Place(early.createdAt(), early.id()));

        assertThat(accounts().page(Optional.of(owner), Optional.empty(), 9))
                .containsExactly(early, late);
        assertThat(accounts().page(Optional.of(owner), Optional.empty(), 1)).containsExactly(early);
        assertThat(accounts().page(Optional.of(owner), first, 9)).containsExactly(late);
        assertThat(accounts().page(Optional.empty(), first, 2)).containsExactly(late, others);
    }

    @Test
    void pagesThroughAllAccountsById() {
        AccountId one = opened().account().id();
        AccountId two = opened().account().id();
        AccountId three = opened().account().id();

        assertThat(accounts().all(2, Optional.of(one)))
                .extracting(Account::id)
                .containsExactly(two, three);
        assertThat(accounts().all(1, Optional.empty())).hasSize(1);
    }

    @Test
    void pagesThroughTheAccountsOfOneMode() {
        AccountId paper = opened().account().id();
        AccountId one = opened(live(addedUser().id())).account().id();
        AccountId two = opened(live(addedUser().id())).account().id();

        assertThat(accounts().ofMode(AccountMode.LIVE, 9, Optional.of(paper)))
                .containsExactly(one, two);
        assertThat(accounts().ofMode(AccountMode.LIVE, 1, Optional.of(paper))).containsExactly(one);
        assertThat(accounts().ofMode(AccountMode.LIVE, 9, Optional.of(two))).isEmpty();
        assertThat(accounts().ofMode(AccountMode.PAPER, 500, Optional.empty())).contains(paper);
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

    private State opened() {
        return opened(state(addedUser().id()));
    }

    private State opened(AccountId id) {
        State state = state(addedUser().id());
        return opened(state.withAccount(copy(state.account(), id, state.account().createdAt())));
    }

    private State opened(State state) {
        transactions().run(() -> accounts().open(state));
        return state;
    }

    private User addedUser() {
        UserId id = userId();
        User user =
                new User(
                        id,
                        new Email(id + "@example.com"),
                        new UserName("Ada"),
                        new PasswordHash("hash"),
                        Role.TRADER,
                        true,
                        NINE);
        users().add(user);
        return user;
    }

    private State locked(AccountId id) {
        return transactions()
                .<List<State>>inTransaction(() -> accounts().lock(List.of(id)))
                .getFirst();
    }
}
