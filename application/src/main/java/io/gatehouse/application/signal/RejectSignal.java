package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.SignalStatus;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns a signal down on one account, for good; to do so again changes nothing. */
public final class RejectSignal {
    private final AccountAccess access;
    private final SignalStore signals;
    private final AccountAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RejectSignal(
            AccountAccess access,
            SignalStore signals,
            AccountAudit audit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.signals = signals;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who turns down which signal of which account. */
    public record Command(
            Actor actor, Optional<AccountId> account, SignalId signal, AuditContext context) {}

    public Outcome<Signal> reject(Command command) {
        return access.toOperate(command.actor(), command.account())
                .then(account -> transactions.attempt(() -> reject(account, command)));
    }

    private Outcome<Signal> reject(AccountId account, Command command) {
        return Outcome.found(signals.lock(account, command.signal()), SignalRefusals.SIGNAL)
                .then(signal -> reject(signal, command.context()));
    }

    private Outcome<Signal> reject(Signal signal, AuditContext context) {
        if (signal.status() == SignalStatus.REJECTED) {
            return Outcome.done(signal);
        }
        Instant now = clock.instant();
        Optional<Signal> rejected = signal.rejected(now);
        rejected.ifPresent(
                changed -> {
                    signals.update(List.of(changed));
                    audit.append(changed.account(), now, context, SignalFacts.rejected(changed));
                });
        return rejected.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(SignalRefusals.standing(signal, now)));
    }
}
