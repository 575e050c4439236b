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
                : Optional.of(Refusal.Forbidden.to(actor.role()));
    }

    static Optional<Refusal> toMaintain(Actor actor) {
        if (!actor.isOwner()) {
            return Optional.of(new Refusal.Forbidden("Only the owner maintains the catalogue."));
        }
        return actor.boundAccount().map(bound -> Refusal.Forbidden.boundKey());
    }
}
