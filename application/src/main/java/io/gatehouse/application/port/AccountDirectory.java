package io.gatehouse.application.port;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/** Says which account belongs to whom; reads without locking. */
public interface AccountDirectory {
    Optional<Account> find(AccountId id);

    /** The user's accounts, oldest first. */
    List<Account> ownedBy(UserId owner);
}
