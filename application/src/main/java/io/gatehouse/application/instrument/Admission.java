package io.gatehouse.application.instrument;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;

/** Who reads the catalogue and who maintains it. */
final class Admission {
    private Admission() {}

    static Optional<Refusal> toRead(Actor actor) {
        return actor.isPerson()
                ? Optional.empty()
                : forbidden("The role " + actor.role() + " may not do this");
    }

    static Optional<Refusal> toMaintain(Actor actor) {
        if (!actor.isOwner()) {
            return forbidden("Only the owner maintains the catalogue");
        }
        return actor.boundAccount().isPresent()
                ? forbidden("The key is bound to one account")
                : Optional.empty();
    }

    private static Optional<Refusal> forbidden(String why) {
        return Optional.of(new Refusal.Forbidden(why));
    }
}
