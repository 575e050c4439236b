package io.gatehouse.application.audit;

import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;

import java.util.EnumSet;
import java.util.Set;

/** Who may read what was done to the house as a whole. */
final class Overseers {
    private static final Set<Role> ROLES = EnumSet.of(Role.OWNER, Role.RISK_MANAGER, Role.AUDITOR);

    private Overseers() {}

    static boolean include(Actor actor) {
        return ROLES.contains(actor.role()) && actor.boundAccount().isEmpty();
    }
}
