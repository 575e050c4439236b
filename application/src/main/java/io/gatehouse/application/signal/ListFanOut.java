package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.audit.Overseers;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the provider of a signal what became of it on every account that it was passed on to; why
 * it was denied there, in the figures of that account, only to who oversees the house.
 */
public final class ListFanOut {
    private final AccountAccess access;
    private final SignalStore signals;
    private final Clock clock;

    public ListFanOut(AccountAccess access, SignalStore signals, Clock clock) {
        this.access = access;
        this.signals = signals;
        this.clock = clock;
    }

    /** Which copies, by account; {@code after} is the last one of the page before. */
    public record Query(
            Actor actor,
            Optional<AccountId> account,
            SignalId signal,
            Optional<AccountId> after,
            int limit) {}

    /** The provider's signal, how many of its copies stand where, and some of them. */
    public record FanOut(Signal signal, Map<SignalStatus, Long> tally, List<Signal> copies) {}

    public Outcome<FanOut> list(Query query) {
        return access.toRead(query.actor(), query.account())
                .then(
                        account ->
                                Outcome.found(
                                                signals.find(account, query.signal())
                                                        .filter(signal -> !signal.isCopy()),
                                                SignalRefusals.SIGNAL)
                                        .map(signal -> fanOut(signal, query, clock.instant())));
    }

    private FanOut fanOut(Signal signal, Query query, Instant now) {
        boolean isOverseen = Overseers.include(query.actor());
        List<Signal> copies =
                signals.copies(signal.id(), Optional.empty(), query.after(), query.limit()).stream()
                        .map(copy -> copy.at(now))
                        .map(copy -> isOverseen ? copy : copy.byCode())
                        .toList();
        return new FanOut(signal.at(now), signals.tally(signal.id(), now), copies);
    }
}
