package io.gatehouse.application.audit;

import io.gatehouse.domain.account.Actor;

/** Who may read what concerns the house as a whole, and every account. */
public final class Overseers {
    private Overseers() {}

    public static boolean include(Actor actor) {
        return actor.oversees() && actor.boundAccount().isEmpty();
    }
}
