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
