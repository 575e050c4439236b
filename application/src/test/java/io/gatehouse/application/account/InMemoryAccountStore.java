package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts in memory; transactions over it run one at a time, which is all the locking there is.
 */
public final class InMemoryAccountStore implements AccountStore, Reversible {
    private final Rows<AccountId, State> rows = new Rows<>(Comparator.naturalOrder());
    private final Rows<ChangeId, KeptChange> changes = Rows.byUuid(ChangeId::value);
    private final Set<AccountId> unreadable = new HashSet<>();
    private final Set<AccountId> unlockable = new HashSet<>();
    private final Predicate<UserId> isActive;

    /** Over users who are all active. */
    public InMemoryAccountStore() {
        this(user -> true);
    }

    public InMemoryAccountStore(Predicate<UserId> isActive) {
        this.isActive = isActive;
    }

    /** From now on reading the account fails, for a change too. */
    public void breakReads(AccountId account) {
        unreadable.add(account);
    }

    /** From now on every change of the account fails. */
    public void breakLocks(AccountId account) {
        unlockable.add(account);
    }

    public void mend() {
        unreadable.clear();
        unlockable.clear();
    }

    @Override
    public List<State> lock(Collection<AccountId> accounts) {
        failIfAny(unlockable, accounts);
        return read(accounts);
    }

    private static void failIfAny(Set<AccountId> broken, Collection<AccountId> asked) {
        if (asked.stream().anyMatch(broken::contains)) {
            throw new IllegalStateException("One of " + asked + " is broken");
        }
    }

    @Override
    public List<State> read(Collection<AccountId> accounts) {
        failIfAny(unreadable, accounts);
        return new TreeSet<>(accounts)
                .stream().flatMap(id -> rows.get(id).stream()).map(this::withOwner).toList();
    }

    @Override
    public void open(State state) {
        rows.insert(state.account().id(), state);
    }

    @Override
    public void update(List<State> states) {
        states.forEach(state -> rows.update(state.account().id(), next(state)));
    }

    @Override
    public void saveProfile(State state) {
        State stored = stored(state.account().id());
        rows.update(state.account().id(), stored.withProfile(state.profile()));
    }

    @Override
    public void saveRisk(List<State> states) {
        for (State state : states) {
            State stored = stored(state.account().id());
            rows.update(state.account().id(), stored.withRisk(state.risk()));
        }
    }

    @Override
    public void saveSync(List<State> states) {
        for (State state : states) {
            State stored = stored(state.account().id());
            Account synced =
                    withSync(stored.account(), state.account().sync())
                            .withInitialBalance(state.account().initialBalance());
            rows.update(state.account().id(), stored.withAccount(synced));
        }
    }

    @Override
    public void saveChanges(List<KeptChange> kept) {
        kept.forEach(one -> changes.upsert(one.change().id(), one));
    }

    @Override
    public Optional<KeptChange> change(ChangeId id) {
        return changes.get(id);
    }

    @Override
    public List<AccountId> changesDue(Instant now, int limit) {
        return pendingChanges()
                .filter(kept -> kept.change().isDue(now))
                .sorted(Comparator.comparing(KeptChange::change, PendingChange.IN_ORDER))
                .map(KeptChange::account)
                .distinct()
                .limit(limit)
                .toList();
    }

    private Stream<KeptChange> pendingChanges() {
        return changes.ascending().filter(kept -> kept.status() == ChangeStatus.PENDING);
    }

    private ProfileVersion withPending(State state) {
        return state.profile()
                .with(
                        pendingChanges()
                                .filter(kept -> kept.account().equals(state.account().id()))
                                .map(KeptChange::change)
                                .toList());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return rows.get(id).map(State::account);
    }

    @Override
    public List<Account> ownedBy(UserId owner) {
        return accounts()
                .filter(account -> account.owner().equals(owner))
                .sorted(Comparator.comparing(Account::createdAt).thenComparing(Account::id))
                .toList();
    }

    @Override
    public List<Account> page(Optional<UserId> owner, Optional<Place> after, int limit) {
        Comparator<Place> order =
                Comparator.comparing(Place::createdAt).thenComparing(Place::account);
        Function<Account, Place> place = one -> new Place(one.createdAt(), one.id());
        return accounts()
                .filter(account -> owner.map(account.owner()::equals).orElse(true))
                .filter(
                        one ->
                                after.map(last -> order.compare(place.apply(one), last) > 0)
                                        .orElse(true))
                .sorted(Comparator.comparing(place, order))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Account> defaultOf(UserId owner) {
        return accounts()
                .filter(account -> account.owner().equals(owner) && account.isDefault())
                .findFirst();
    }

    @Override
    public List<Account> halted() {
        return accounts().filter(account -> account.tradingState() != TradingState.ACTIVE).toList();
    }

    @Override
    public Set<AccountId> approvingByHand(Collection<AccountId> asked) {
        return accounts()
                .filter(account -> account.signalApproval() == Approval.MANUAL)
                .map(Account::id)
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Account> all(int limit, Optional<AccountId> after) {
        return accounts()
                .filter(account -> after.isEmpty() || account.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<AccountId> ofMode(AccountMode mode, int limit, Optional<AccountId> after) {
        return all(Integer.MAX_VALUE, after).stream()
                .filter(account -> account.mode() == mode)
                .map(Account::id)
                .limit(limit)
                .toList();
    }

    @Override
    public Runnable snapshot() {
        Runnable undoRows = rows.snapshot();
        Runnable undoChanges = changes.snapshot();
        return () -> {
            undoChanges.run();
            undoRows.run();
        };
    }

    private Stream<Account> accounts() {
        return rows.ascending().map(State::account);
    }

    private State stored(AccountId id) {
        return rows.get(id).orElseThrow(() -> new IllegalStateException("No account " + id));
    }

    private State next(State state) {
        State stored = stored(state.account().id());
        return state.withAccount(withSync(state.account(), stored.account().sync()))
                .withProfile(stored.profile())
                .withRisk(stored.risk())
                .withBookVersion(state.bookVersion() + 1);
    }

    private static Account withSync(Account account, Optional<BrokerSync> sync) {
        return new Account(
                account.id(),
                account.owner(),
                account.name(),
                account.mode(),
                account.broker(),
                account.initialBalance(),
                account.active(),
                account.isDefault(),
                account.tradingState(),
                account.riskZone(),
                account.riskDayStart(),
                account.createdAt(),
                sync,
                account.signalApproval(),
                account.annualisation(),
                account.toBeFlat());
    }

    private State withOwner(State state) {
        return new State(
                state.account(),
                withPending(state),
                state.risk(),
                state.receipts(),
                state.audit(),
                state.lastEvent(),
                state.bookVersion(),
                isActive.test(state.account().owner()));
    }
}
