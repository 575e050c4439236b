package io.gatehouse.application.user;

import io.gatehouse.application.Refusal;
import io.gatehouse.domain.account.Actor;

import java.util.Optional;
import java.util.function.Predicate;

/** Who may touch users and keys; a key that is bound to one account reaches nothing beside it. */
final class Admission {
    private Admission() {}

    /** Keys are for people who have signed in: one that got away can neither breed nor end any. */
    static Optional<Refusal> refusalOfKeys(SignedIn by) {
        return refusal(by.actor(), Actor::isPerson)
                .or(
                        () ->
                                switch (by) {
                                    case SignedIn.BySession session -> Optional.empty();
                                    case SignedIn.ByKey key ->
                                            Optional.of(
                                                    new Refusal.Forbidden(
                                                            "API keys are made and ended by who"
                                                                    + " has signed in, not by a"
                                                                    + " key."));
                                });
    }

    static Optional<Refusal> refusal(Actor actor, Predicate<Actor> admits) {
        if (!admits.test(actor)) {
            return Optional.of(Refusal.Forbidden.to(actor.role()));
        }
        return actor.boundAccount().map(bound -> Refusal.Forbidden.boundKey());
    }
}
