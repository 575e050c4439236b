package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;

import java.util.List;
import java.util.Optional;

/** Shows the risk profile in force and its version. */
public final class ShowProfile {
    private final AccountAccess access;
    private final AccountStore accounts;

    public ShowProfile(AccountAccess access, AccountStore accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    public Outcome<ProfileVersion> show(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account)
                .map(id -> accounts.read(List.of(id)).getFirst().profile());
    }
}
