package io.gatehouse.application.user;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;

import java.util.Optional;
import java.util.Set;

/** Who may touch users and keys; a key that is bound to one account reaches nothing beside it. */
final class Admission {
    static final Set<Role> OWNERS = Set.of(Role.OWNER);
    static final Set<Role> OVERSEERS = Set.of(Role.OWNER, Role.RISK_MANAGER, Role.AUDITOR);
    static final Set<Role> PEOPLE =
            Set.of(Role.OWNER, Role.RISK_MANAGER, Role.TRADER, Role.AUDITOR);

    private Admission() {}

    static Optional<Refusal> refusal(Actor actor, Set<Role> admitted) {
        if (!admitted.contains(actor.role())) {
            return forbidden("The role " + actor.role() + " may not do this");
        }
        return actor.boundAccount().isPresent()
                ? forbidden("The key is bound to one account")
                : Optional.empty();
    }

    private static Optional<Refusal> forbidden(String why) {
        return Optional.of(new Refusal.Forbidden(why));
    }
}
