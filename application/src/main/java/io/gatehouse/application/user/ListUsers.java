package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/** Lists the users, newest first, to who oversees them. */
public final class ListUsers {
    private final UserStore users;

    public ListUsers(UserStore users) {
        this.users = users;
    }

    /** At most {@code limit} users, from the one after {@code before} on. */
    public Outcome<List<User>> list(Actor actor, Optional<UserId> before, int limit) {
        return Outcome.unless(
                Admission.refusal(actor, Actor::oversees),
                () -> Outcome.done(users.page(before, limit)));
    }
}
