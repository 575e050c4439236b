package io.gatehouse.domain.signal;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An account that follows a provider, in one strategy or, without one, in all of them. */
public record Subscription(
        AccountId account,
        UUID id,
        UserId provider,
        Optional<String> strategy,
        FollowTerms terms,
        Instant createdAt) {

    /** The same, each signal approved by the account's user. */
    public Subscription byHand() {
        return new Subscription(account, id, provider, strategy, terms.byHand(), createdAt);
    }
}
