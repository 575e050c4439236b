package io.gatehouse.application.audit;

import io.gatehouse.domain.account.Actor;

/** Who may read what was done to the house as a whole. */
final class Overseers {
    private Overseers() {}

    static boolean include(Actor actor) {
        return actor.oversees() && actor.boundAccount().isEmpty();
    }
}
