package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.ApiKey;

import java.util.List;

/** Lists a user's own keys that are in force, newest first; at most a hundred. */
public final class ListApiKeys {
    private final ApiKeyStore apiKeys;

    public ListApiKeys(ApiKeyStore apiKeys) {
        this.apiKeys = apiKeys;
    }

    public Outcome<List<ApiKey>> list(Actor actor) {
        return Outcome.unless(
                Admission.refusal(actor, Actor::isPerson),
                () -> Outcome.done(apiKeys.unrevokedOf(actor.userId())));
    }
}
