package io.gatehouse.application.user;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;
import java.util.function.Predicate;

/** Who may touch users and keys; a key that is bound to one account reaches nothing beside it. */
final class Admission {
    private Admission() {}

    static Optional<Refusal> refusal(Actor actor, Predicate<Actor> admits) {
        if (!admits.test(actor)) {
            return Optional.of(Refusal.Forbidden.to(actor.role()));
        }
        return actor.boundAccount().map(bound -> Refusal.Forbidden.boundKey());
    }
}
