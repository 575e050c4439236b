package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;

/** Who may see and set the limits of the platform; a key of one account may neither. */
final class PlatformAdmission {
    private PlatformAdmission() {}

    static Optional<Refusal> readRefusal(Actor actor) {
        return actor.oversees() && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : refused("Only who oversees risk sees the platform's limits.");
    }

    static Optional<Refusal> writeRefusal(Actor actor) {
        return actor.isOwner() && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : refused("Only an owner sets the platform's limits.");
    }

    private static Optional<Refusal> refused(String why) {
        return Optional.of(new Refusal.Forbidden(why));
    }
}
