package io.gatehouse.application.instrument;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import java.util.Optional;
import java.util.UUID;

/** Somebody in a role, for tests. */
public final class Actors {
    private static final UserId USER = new UserId(new UUID(3, 1));

    private Actors() {}

    public static Actor in(Role role) {
        return new Actor(USER, role, Optional.empty());
    }

    /** With a key that reaches one account only. */
    public static Actor boundTo(AccountId account, Role role) {
        return new Actor(USER, role, Optional.of(account));
    }
}
