package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.signal.Subscription;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Ends a subscription: signals that have reached the account by it stay as they are. */
public final class Unsubscribe {
    private final AccountAccess access;
    private final SubscriptionStore subscriptions;
    private final AccountAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public Unsubscribe(
            AccountAccess access,
            SubscriptionStore subscriptions,
            AccountAudit audit,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who ends which subscription of which account. */
    public record Command(
            Actor actor, Optional<AccountId> account, UUID subscription, AuditContext context) {}

    public Outcome<Subscription> unsubscribe(Command command) {
        return access.toOperate(command.actor(), command.account())
                .then(account -> transactions.attempt(() -> remove(account, command)));
    }

    private Outcome<Subscription> remove(AccountId account, Command command) {
        Optional<Subscription> found = subscriptions.find(account, command.subscription());
        found.ifPresent(
                subscription -> {
                    subscriptions.remove(subscription);
                    audit.append(
                            account,
                            clock.instant(),
                            command.context(),
                            SubscriptionFacts.ended(subscription));
                });
        return Outcome.found(found, "subscription");
    }
}
