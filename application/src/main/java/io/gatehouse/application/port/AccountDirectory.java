package io.gatehouse.application.port;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says which account belongs to whom; reads without locking. */
public interface AccountDirectory {
    Optional<Account> find(AccountId id);

    /** The user's accounts, oldest first. */
    List<Account> ownedBy(UserId owner);

    /** Everybody's accounts, or one user's, oldest first. */
    List<Account> page(Optional<UserId> owner, Optional<Place> after, int limit);

    /** Where an account stands in the order of a list. */
    record Place(Instant createdAt, AccountId account) {}
}
