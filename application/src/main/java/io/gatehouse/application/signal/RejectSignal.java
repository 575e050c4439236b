package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns a signal down on one account, for good; to do so again changes nothing. */
public final class RejectSignal {
    private final AccountAccess access;
    private final SignalStore signals;
    private final Transactions transactions;
    private final Clock clock;

    public RejectSignal(
            AccountAccess access, SignalStore signals, Transactions transactions, Clock clock) {
        this.access = access;
        this.signals = signals;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<Signal> reject(Actor actor, Optional<AccountId> account, SignalId id) {
        return switch (access.toOperate(actor, account)) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId found) ->
                    transactions.attempt(
                            () ->
                                    signals.lock(found, id)
                                            .map(signal -> reject(signal, clock.instant()))
                                            .orElseGet(
                                                    () -> Outcome.refused(SignalRefusals.ABSENT)));
        };
    }

    private Outcome<Signal> reject(Signal signal, Instant now) {
        Optional<Signal> rejected = signal.rejected(now);
        rejected.ifPresent(changed -> signals.update(List.of(changed)));
        return rejected.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(SignalRefusals.standing(signal, now)));
    }
}
