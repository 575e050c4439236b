package io.gatehouse.application.signal;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.SubscriptionStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.signal.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists whom an account follows, newest first. */
public final class ListSubscriptions {
    private final AccountAccess access;
    private final SubscriptionStore subscriptions;

    public ListSubscriptions(AccountAccess access, SubscriptionStore subscriptions) {
        this.access = access;
        this.subscriptions = subscriptions;
    }

    /** {@code before} is the last one of the page before. */
    public Outcome<List<Subscription>> list(
            Actor actor, Optional<AccountId> account, Optional<UUID> before, int limit) {
        return access.toRead(actor, account).map(id -> subscriptions.page(id, before, limit));
    }
}
