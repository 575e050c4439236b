package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountAudit;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.signal.FollowTerms;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets an account follow a provider, whose signals may trade on it from then on. */
public final class Subscribe {
    private final AccountAccess access;
    private final AccountDirectory accounts;
    private final UserStore users;
    private final SubscriptionStore subscriptions;
    private final AccountAudit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public Subscribe(
            AccountAccess access,
            AccountDirectory accounts,
            UserStore users,
            SubscriptionStore subscriptions,
            AccountAudit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.users = users;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whom to follow on which terms, in one strategy or in all. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            UserId provider,
            Optional<String> strategy,
            FollowTerms terms,
            AuditContext context) {}

    public Outcome<Subscription> subscribe(Command command) {
        return access.toOperate(command.actor(), command.account())
                .then(
                        account ->
                                Outcome.unless(
                                        objection(account, command.provider()),
                                        () -> transactions.attempt(() -> add(account, command))));
    }

    private Optional<Refusal> objection(AccountId account, UserId provider) {
        if (accounts.find(account).orElseThrow().owner().equals(provider)) {
            return invalid("is the account's own user; a signal is not passed on to its provider");
        }
        return users.find(provider).filter(User::isActive).isPresent()
                ? Optional.empty()
                : invalid("is no active user");
    }

    private static Optional<Refusal> invalid(String why) {
        return Optional.of(Refusal.Invalid.of("provider_id", why));
    }

    private Outcome<Subscription> add(AccountId account, Command command) {
        Instant now = clock.instant();
        Subscription subscription =
                new Subscription(
                        account,
                        ids.next(),
                        command.provider(),
                        command.strategy(),
                        command.terms(),
                        now);
        if (!subscriptions.add(subscription)) {
            return Outcome.refused(
                    new Refusal.Conflict(
                            "already_subscribed",
                            "The account follows that provider in that strategy already."));
        }
        audit.append(account, now, command.context(), SubscriptionFacts.begun(subscription));
        return Outcome.done(subscription);
    }
}
