package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;

import java.time.Clock;
import java.util.Optional;

/** Shows one signal of an account as it stands now. */
public final class ShowSignal {
    private final AccountAccess access;
    private final SignalStore signals;
    private final Clock clock;

    public ShowSignal(AccountAccess access, SignalStore signals, Clock clock) {
        this.access = access;
        this.signals = signals;
        this.clock = clock;
    }

    public Outcome<Signal> show(Actor actor, Optional<AccountId> account, SignalId id) {
        return access.toRead(actor, account)
                .then(
                        found ->
                                Outcome.found(signals.find(found, id), SignalRefusals.SIGNAL)
                                        .map(signal -> signal.at(clock.instant())));
    }
}
