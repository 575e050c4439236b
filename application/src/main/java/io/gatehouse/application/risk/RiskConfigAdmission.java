package io.gatehouse.application.risk;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;

/** Who may see and set the risk configuration; a key of one account may see it. */
final class RiskConfigAdmission {
    private RiskConfigAdmission() {}

    static Optional<Refusal> readRefusal(Actor actor) {
        return actor.isPerson()
                ? Optional.empty()
                : refused("Feeds and devices do not see the risk configuration.");
    }

    /** Whose accounts risk what is for those who look after all of them. */
    static Optional<Refusal> overseeRefusal(Actor actor) {
        return actor.oversees() && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : refused("Only owners, risk managers and auditors see the percents of accounts.");
    }

    static Optional<Refusal> writeRefusal(Actor actor) {
        return actor.isOwner() && actor.boundAccount().isEmpty()
                ? Optional.empty()
                : refused("Only an owner sets the risk configuration.");
    }

    private static Optional<Refusal> refused(String why) {
        return Optional.of(new Refusal.Forbidden(why));
    }
}
