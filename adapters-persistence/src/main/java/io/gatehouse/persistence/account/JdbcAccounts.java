package io.gatehouse.persistence.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.persistence.Database;
import io.gatehouse.persistence.Question;
import io.gatehouse.persistence.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts in PostgreSQL. */
@Singleton
final class JdbcAccounts implements AccountStore {
    private static final String ACCOUNTS =
            "SELECT " + AccountRow.TABLE.list() + " FROM account AS t WHERE ";

    private static final String STATES =
            "SELECT "
                    + AccountRow.TABLE.list()
                    + ", r.*, coalesce(u.active, FALSE) AS owner_active"
                    + " FROM account AS t JOIN risk_state AS r ON r.account_id = t.account_id"
                    + " LEFT JOIN users AS u ON u.user_id = t.owner_id"
                    + " WHERE t.account_id = ANY(?) ORDER BY t.account_id";

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final ProfileRows profiles;
    private final ProfileChangeRows changes;
    private final RepeatLatchRows latches;

    JdbcAccounts(
            Database database,
            ProfileRows profiles,
            ProfileChangeRows changes,
            RepeatLatchRows latches) {
        this.database = database;
        this.profiles = profiles;
        this.changes = changes;
        this.latches = latches;
    }

    // Who has waited for a lock reads again only the rows that it locks: of a joined row that it
    // does not, it would go on with what another node has changed meanwhile.
    @Override
    public List<State> lock(Collection<AccountId> accounts) {
        return states(STATES + " FOR UPDATE OF t, r", accounts);
    }

    @Override
    public List<State> read(Collection<AccountId> accounts) {
        return states(STATES, accounts);
    }

    private List<State> states(String sql, Collection<AccountId> accounts) {
        List<StoredAccount> rows = database.list(StoredAccount::from, sql, accounts);
        List<AccountId> waiting =
                rows.stream()
                        .filter(row -> row.profile().awaitsChange())
                        .map(row -> row.account().id())
                        .toList();
        return profiles.complete(latched(rows), changes.pending(waiting));
    }

    private List<StoredAccount> latched(List<StoredAccount> rows) {
        Map<AccountId, List<RepeatLatch>> found =
                latches.of(
                        rows.stream()
                                .filter(StoredAccount::repeatLatched)
                                .map(row -> row.account().id())
                                .toList());
        return rows.stream()
                .map(
                        row ->
                                Optional.ofNullable(found.get(row.account().id()))
                                        .map(row::with)
                                        .orElse(row))
                .toList();
    }

    @Override
    public void saveChanges(List<KeptChange> kept) {
        changes.save(kept);
    }

    @Override
    public Optional<KeptChange> change(ChangeId id) {
        return changes.find(id);
    }

    @Override
    public List<AccountId> changesDue(Instant now, int limit) {
        return database.list(
                Row::accountId,
                "SELECT t.account_id FROM account AS t WHERE t.next_change_at <= ?"
                        + " ORDER BY t.next_change_at, t.account_id LIMIT ?",
                now,
                limit);
    }

    @Override
    public void open(State state) {
        AccountRow row = new AccountRow(state, profiles.insert(state));
        database.insert(AccountRow.TABLE, List.of(row));
        database.insert(RiskStateRow.TABLE, List.of(state));
    }

    @Override
    public void saveRisk(List<State> states) {
        database.update(RiskStateRow.TABLE, states);
        latches.save(states);
    }

    @Override
    public void saveSync(List<State> states) {
        database.update(AccountRow.SYNC, states.stream().map(AccountRow::of).toList());
    }

    @Override
    public void update(List<State> states) {
        database.update(AccountRow.TABLE, states.stream().map(AccountRow::next).toList());
    }

    @Override
    public void saveProfile(State state) {
        AccountRow row = new AccountRow(state, profiles.insert(state));
        database.update(AccountRow.PROFILE, List.of(row));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return database.first(StoredAccount::account, ACCOUNTS + "t.account_id = ?", id);
    }

    @Override
    public List<Account> ownedBy(UserId owner) {
        return database.list(
                StoredAccount::account,
                ACCOUNTS + "t.owner_id = ? ORDER BY t.created_at, t.account_id",
                owner);
    }

    @Override
    public List<Account> page(Optional<UserId> owner, Optional<Place> after, int limit) {
        Question question = Question.of(ACCOUNTS + "TRUE").and("t.owner_id = ?", owner);
        after.ifPresent(
                place ->
                        question.then(
                                " AND (t.created_at, t.account_id) > (?, ?)",
                                place.createdAt(),
                                place.account()));
        return database.list(
                StoredAccount::account,
                question.then(" ORDER BY t.created_at, t.account_id LIMIT ?", limit));
    }

    @Override
    public Optional<Account> defaultOf(UserId owner) {
        return database.first(
                StoredAccount::account,
                ACCOUNTS + "t.owner_id = ? AND t.is_default ORDER BY t.account_id LIMIT 1",
                owner);
    }

    @Override
    public List<Account> halted() {
        return database.list(
                StoredAccount::account,
                ACCOUNTS + "t.trading_state <> 'ACTIVE' ORDER BY t.account_id");
    }

    @Override
    public Set<AccountId> approvingByHand(Collection<AccountId> accounts) {
        return Set.copyOf(
                database.list(
                        Row::accountId,
                        "SELECT t.account_id FROM account AS t WHERE t.account_id = ANY(?)"
                                + " AND t.signal_approval = 'MANUAL'",
                        accounts));
    }

    @Override
    public List<Account> all(int limit, Optional<AccountId> after) {
        return database.list(
                StoredAccount::account,
                ACCOUNTS + "t.account_id > ? ORDER BY t.account_id LIMIT ?",
                after.map(AccountId::value).orElse(FIRST),
                limit);
    }

    @Override
    public List<AccountId> ofMode(AccountMode mode, int limit, Optional<AccountId> after) {
        return database.list(
                Row::accountId,
                "SELECT t.account_id FROM account AS t WHERE t.mode = ? AND t.account_id > ?"
                        + " ORDER BY t.account_id LIMIT ?",
                mode,
                after.map(AccountId::value).orElse(FIRST),
                limit);
    }
}
