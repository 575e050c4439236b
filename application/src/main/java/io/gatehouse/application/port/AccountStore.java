package io.gatehouse.application.port;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.ChangeStatus;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.ProfileVersion;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts with their profile and running aggregates; {@link #lock} is the first statement of every
 * change.
 */
public interface AccountStore extends AccountDirectory {
    /** Locks the rows in id order until the transaction ends; unknown accounts are left out. */
    List<State> lock(Collection<AccountId> accounts);

    /** Reads without locking. */
    List<State> read(Collection<AccountId> accounts);

    void open(State state);

    /**
     * Writes account, aggregates and chain heads back, and raises the book version; the rows must
     * be locked.
     */
    void update(List<State> states);

    /** Writes what the loss limits remember; {@link #update} leaves it alone. */
    void saveRisk(List<State> states);

    /**
     * Writes how accounts stand to their brokers' books, and the balance that they began with
     * there; {@link #update} leaves both alone.
     */
    void saveSync(List<State> states);

    /** Keeps the new version of the profile that {@code state} carries. */
    void saveProfile(State state);

    /** Keeps changes of profiles as they are now; states carry those that are pending. */
    void saveChanges(List<KeptChange> changes);

    /** A change of a profile, whatever has become of it. */
    Optional<KeptChange> change(ChangeId id);

    /** Accounts with a pending change that should be in force, those that wait longest first. */
    List<AccountId> changesDue(Instant now, int limit);

    /** Those whose own state is not ACTIVE. */
    List<Account> halted();

    /** Those of the accounts whose users approve every signal by hand. */
    Set<AccountId> approvingByHand(Collection<AccountId> accounts);

    List<Account> all(int limit, Optional<AccountId> after);

    /** The same of one mode, by id. */
    List<AccountId> ofMode(AccountMode mode, int limit, Optional<AccountId> after);

    /** The account that a request without a choice means. */
    Optional<Account> defaultOf(UserId owner);

    /**
     * An account row: settings, profile in force, running aggregates and the heads of its chains.
     */
    record State(
            Account account,
            ProfileVersion profile,
            RiskState risk,
            ChainHead receipts,
            ChainHead audit,
            long lastEvent,
            long bookVersion,
            boolean ownerActive) {
        public State withAccount(Account other) {
            return new State(
                    other, profile, risk, receipts, audit, lastEvent, bookVersion, ownerActive);
        }

        public State withProfile(ProfileVersion other) {
            return new State(
                    account, other, risk, receipts, audit, lastEvent, bookVersion, ownerActive);
        }

        public State withRisk(RiskState other) {
            return new State(
                    account, profile, other, receipts, audit, lastEvent, bookVersion, ownerActive);
        }

        public State withReceipts(ChainHead other) {
            return new State(
                    account, profile, risk, other, audit, lastEvent, bookVersion, ownerActive);
        }

        public State withAudit(ChainHead other) {
            return new State(
                    account, profile, risk, receipts, other, lastEvent, bookVersion, ownerActive);
        }

        public State withLastEvent(long other) {
            return new State(
                    account, profile, risk, receipts, audit, other, bookVersion, ownerActive);
        }

        public State withBookVersion(long other) {
            return new State(
                    account, profile, risk, receipts, audit, lastEvent, other, ownerActive);
        }
    }

    /** A change of an account's profile and what has become of it. */
    record KeptChange(AccountId account, PendingChange change, ChangeStatus status) {}

    /** Last link of a per-account hash chain; sequence 0 is the empty chain. */
    record ChainHead(long sequence, String hash) {
        public static final ChainHead EMPTY = new ChainHead(0, "");
    }
}
