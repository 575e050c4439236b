package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the signals of an account, its own and those that it received, newest first. */
public final class ListSignals {
    private final AccountAccess access;
    private final SignalStore signals;
    private final Clock clock;

    public ListSignals(AccountAccess access, SignalStore signals, Clock clock) {
        this.access = access;
        this.signals = signals;
        this.clock = clock;
    }

    /** Which of them, made from when to when; {@code before} is the last of the page before. */
    public record Query(
            Optional<SignalStatus> status,
            Optional<Symbol> instrument,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<SignalId> before,
            int limit) {
        private SignalStore.Query of(AccountId account, Instant now) {
            return new SignalStore.Query(account, status, now, instrument, from, to, before, limit);
        }
    }

    public Outcome<List<Signal>> list(Actor actor, Optional<AccountId> account, Query query) {
        return access.toRead(actor, account).map(id -> list(id, query, clock.instant()));
    }

    private List<Signal> list(AccountId account, Query query, Instant now) {
        return signals.page(query.of(account, now)).stream().map(signal -> signal.at(now)).toList();
    }
}
