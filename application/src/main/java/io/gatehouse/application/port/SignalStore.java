package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signals on the accounts that they reached: a provider's own, and the copies of subscribers. */
public interface SignalStore {
    void insert(List<Signal> signals);

    void update(List<Signal> signals);

    /** Keeps what became of approvals, of those that wait for it in the same attempt still. */
    void settle(List<Signal> signals);

    Optional<Signal> find(AccountId account, SignalId id);

    /**
     * The account's signal that was made since an instant and whose id ends in the same 74 bits as
     * this one: all that is random in a UUIDv7.
     */
    Optional<Signal> endingAs(AccountId account, UUID id, Instant since);

    /** The signal, locked until the transaction ends. */
    Optional<Signal> lock(AccountId account, SignalId id);

    /** Newest first. */
    List<Signal> page(Query query);

    /** Copies of a signal by account, from the one after {@code after} on. */
    List<Signal> copies(
            SignalId id, Optional<SignalStatus> stored, Optional<AccountId> after, int limit);

    /**
     * Signals of which copies have waited for their order since before an instant, oldest first.
     */
    List<SignalId> waiting(Instant before, int limit);

    /** As {@link #waiting}, of signals on their providers' own accounts. */
    List<Signal> waitingOwn(Instant before, int limit);

    /** How many copies of a signal stand where at an instant. */
    Map<SignalStatus, Long> tally(SignalId id, Instant now);

    /**
     * Which signals of an account to list: by their status at an instant, by when they were made.
     */
    record Query(
            AccountId account,
            Optional<SignalStatus> status,
            Instant now,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<SignalId> before,
            int limit) {}
}
