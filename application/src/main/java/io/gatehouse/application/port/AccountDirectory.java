package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/** Says which account belongs to whom. */
public interface AccountDirectory {
    Optional<UserId> ownerOf(AccountId account);

    /** The user's accounts, oldest first. */
    List<AccountId> accountsOf(UserId user);
}
