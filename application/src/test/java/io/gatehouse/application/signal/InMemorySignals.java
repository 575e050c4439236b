package io.gatehouse.application.signal;

import io.gatehouse.application.KeyedId;
import io.gatehouse.application.port.Reversible;
import io.gatehouse.application.port.Rows;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals in memory. */
public final class InMemorySignals implements SignalStore, Reversible {
    private final Rows<Key, Signal> rows =
            new Rows<>(
                    Comparator.comparing((Key key) -> key.signal().value(), Rows.BY_TEXT)
                            .thenComparing(Key::account));

    private record Key(SignalId signal, AccountId account) {
        static Key of(Signal signal) {
            return new Key(signal.id(), signal.account());
        }
    }

    @Override
    public void insert(List<Signal> signals) {
        signals.forEach(signal -> rows.insert(Key.of(signal), kept(signal)));
    }

    @Override
    public void update(List<Signal> signals) {
        signals.forEach(signal -> rows.update(Key.of(signal), kept(signal)));
    }

    /** To the microsecond, as a database keeps times. */
    private static Signal kept(Signal signal) {
        return new Signal(
                signal.account(),
                signal.id(),
                signal.provider(),
                signal.idea(),
                signal.followed(),
                signal.status(),
                signal.attempts(),
                signal.result(),
                signal.createdAt().truncatedTo(ChronoUnit.MICROS),
                signal.expiresAt().truncatedTo(ChronoUnit.MICROS),
                signal.updatedAt().truncatedTo(ChronoUnit.MICROS),
                signal.fannedOutAt().map(time -> time.truncatedTo(ChronoUnit.MICROS)));
    }

    @Override
    public void settle(List<Signal> signals) {
        update(
                signals.stream()
                        .filter(
                                signal ->
                                        find(signal.account(), signal.id())
                                                .filter(stored -> isWaiting(stored, signal))
                                                .isPresent())
                        .toList());
    }

    private static boolean isWaiting(Signal stored, Signal settled) {
        return stored.status() == SignalStatus.PLACING && stored.attempts() == settled.attempts();
    }

    @Override
    public Optional<Signal> find(AccountId account, SignalId id) {
        return rows.get(new Key(id, account));
    }

    @Override
    public Optional<Signal> endingAs(AccountId account, UUID id, Instant since) {
        return rows.ascending()
                .filter(signal -> signal.account().equals(account))
                .filter(signal -> !signal.createdAt().isBefore(since))
                .filter(signal -> KeyedId.isOf(id, signal.id().value()))
                .findFirst();
    }

    @Override
    public Optional<Signal> lock(AccountId account, SignalId id) {
        return find(account, id);
    }

    @Override
    public List<Signal> page(Query query) {
        return rows.descending()
                .filter(signal -> signal.account().equals(query.account()))
                .filter(
                        signal ->
                                query.status()
                                        .map(status -> signal.at(query.now()).status() == status)
                                        .orElse(true))
                .filter(signal -> isAskedFor(signal, query))
                .filter(signal -> query.before().map(id -> isBefore(signal.id(), id)).orElse(true))
                .limit(query.limit())
                .toList();
    }

    private static boolean isAskedFor(Signal signal, Query query) {
        return query.instrument().map(signal.idea().instrument()::equals).orElse(true)
                && query.from().map(from -> !signal.createdAt().isBefore(from)).orElse(true)
                && query.to().map(to -> signal.createdAt().isBefore(to)).orElse(true);
    }

    @Override
    public List<Signal> copies(
            SignalId id, Optional<SignalStatus> stored, Optional<AccountId> after, int limit) {
        return copies(id)
                .filter(copy -> stored.map(status -> copy.status() == status).orElse(true))
                .filter(copy -> after.map(last -> copy.account().compareTo(last) > 0).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public List<SignalId> waiting(Instant before, int limit) {
        return waiting(before)
                .filter(Signal::isCopy)
                .map(Signal::id)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Signal> waitingOwn(Instant before, int limit) {
        return waiting(before).filter(signal -> !signal.isCopy()).limit(limit).toList();
    }

    private Stream<Signal> waiting(Instant before) {
        return rows.ascending()
                .filter(signal -> signal.status() == SignalStatus.PLACING)
                .filter(signal -> signal.updatedAt().isBefore(before));
    }

    @Override
    public Map<SignalStatus, Long> tally(SignalId id, Instant now) {
        return copies(id)
                .collect(
                        Collectors.groupingBy(
                                copy -> copy.at(now).status(), Collectors.counting()));
    }

    private Stream<Signal> copies(SignalId id) {
        return rows.ascending().filter(Signal::isCopy).filter(copy -> copy.id().equals(id));
    }

    private static boolean isBefore(SignalId one, SignalId other) {
        return Rows.BY_TEXT.compare(one.value(), other.value()) < 0;
    }

    @Override
    public Runnable snapshot() {
        return rows.snapshot();
    }
}
