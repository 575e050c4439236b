package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows the risk profile in force, its version, and the changes that are pending. */
public final class ShowProfile {
    private final AccountAccess access;
    private final AccountStore accounts;
    private final Clock clock;

    public ShowProfile(AccountAccess access, AccountStore accounts, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Outcome<ProfileInForce> show(Actor actor, Optional<AccountId> account) {
        return access.toRead(actor, account)
                .map(id -> accounts.read(List.of(id)).getFirst())
                .map(state -> ProfileInForce.at(state, clock.instant()));
    }
}
