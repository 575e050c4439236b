package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.signal.Subscription;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which accounts follow which providers. */
public interface SubscriptionStore {
    /** Adds it, or answers false where the account follows that provider in that strategy. */
    boolean add(Subscription subscription);

    Optional<Subscription> find(AccountId account, UUID id);

    void remove(Subscription subscription);

    /** Newest first, from the one after {@code before} on. */
    List<Subscription> page(AccountId account, Optional<UUID> before, int limit);

    /**
     * One for each account that follows a provider in a strategy: where it follows all strategies
     * too, the one that names it.
     */
    List<Subscription> followers(UserId provider, Optional<String> strategy);
}
