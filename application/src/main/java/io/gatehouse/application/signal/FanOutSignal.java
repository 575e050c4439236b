package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.SignalStore;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.signal.SignalOrders.Placer;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.signal.Signal;
import io.gatehouse.domain.signal.SignalId;
import io.gatehouse.domain.signal.Subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Passes a signal on to every account that follows its provider. The first time that there is one
 * decides who gets a copy; a repetition goes on where the one before broke off, and orders nothing
 * twice.
 */
public final class FanOutSignal {
    private final AccountAccess access;
    private final SignalStore signals;
    private final SubscriptionStore subscriptions;
    private final AccountStore accounts;
    private final CopyOrders copies;
    private final AccountAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public FanOutSignal(
            AccountAccess access,
            SignalStore signals,
            SubscriptionStore subscriptions,
            AccountStore accounts,
            CopyOrders copies,
            AccountAudit audit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.signals = signals;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.copies = copies;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who passes on which signal of which account. */
    public record Command(
            Actor actor, Optional<AccountId> account, SignalId signal, AuditContext context) {}

    public Outcome<Signal> fanOut(Command command) {
        return access.toOperate(command.actor(), command.account())
                .then(
                        account ->
                                transactions
                                        .attempt(() -> copied(account, command))
                                        .map(signal -> placed(signal, command)));
    }

    private Outcome<Signal> copied(AccountId account, Command command) {
        Optional<Signal> found = signals.lock(account, command.signal());
        if (found.isEmpty() || found.get().isCopy()) {
            // Whoever follows has no fan-out of it to see either.
            return Outcome.refused(SignalRefusals.ABSENT);
        }
        Signal signal = found.get();
        Instant now = clock.instant();
        if (signal.fannedOutAt().isPresent()) {
            return Outcome.done(signal);
        }
        return isOpen(signal, now)
                ? Outcome.done(copied(signal, command.context(), now))
                : Outcome.refused(SignalRefusals.standing(signal, now));
    }

    /** What its provider does with it on the own account is no matter of the followers. */
    private static boolean isOpen(Signal signal, Instant now) {
        return switch (signal.at(now).status()) {
            case PENDING, PLACING, APPROVED -> true;
            case DENIED -> !signal.isOverAt(now);
            case REJECTED, EXPIRED -> false;
        };
    }

    private Signal copied(Signal signal, AuditContext context, Instant now) {
        List<Signal> copied =
                followers(signal).stream().map(one -> signal.copiedFor(one, now)).toList();
        if (copied.isEmpty()) {
            // It stays open for those who begin to follow.
            return signal;
        }
        Signal fannedOut = signal.fannedOut(now);
        signals.update(List.of(fannedOut));
        signals.insert(copied);
        audit.append(
                signal.account(), now, context, SignalFacts.fannedOut(fannedOut, copied.size()));
        return fannedOut;
    }

    /** On the terms in force: an account that approves by hand has all its signals wait. */
    private List<Subscription> followers(Signal signal) {
        List<Subscription> followers =
                subscriptions.followers(signal.provider(), signal.idea().strategy()).stream()
                        .filter(one -> !one.account().equals(signal.account()))
                        .toList();
        Set<AccountId> byHand =
                accounts.approvingByHand(followers.stream().map(Subscription::account).toList());
        return followers.stream()
                .map(one -> byHand.contains(one.account()) ? one.byHand() : one)
                .toList();
    }

    private Signal placed(Signal signal, Command command) {
        // Where its provider calls from, and with what, is no matter of the followers.
        AuditContext context = command.context().withoutRequest();
        copies.place(signal.id(), new Placer(command.actor(), Duration.ZERO, context));
        return signal;
    }
}
