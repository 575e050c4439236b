package io.gatehouse.rest.portfolio;

import io.gatehouse.domain.portfolio.Shock;
import io.gatehouse.domain.portfolio.StressScenario;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A scenario by name, or shocks of one's own; shocks of time need options, which come later. */
@Serdeable.Deserializable
record StressRequest(
        @Nullable String scenario,
        @Nullable List<ShockRequest> shocks,
        @Nullable Integer daysPassed) {
    private static final int MOST_SHOCKS = 100;

    /** The shocks meant; refuses what is neither a scenario nor a list, and what is both. */
    List<Shock> hits() {
        if (daysPassed != null) {
            throw ShockRequest.notSupported("days_passed");
        }
        if (scenario == null) {
            return custom(shocks == null ? List.of() : shocks);
        }
        if (shocks != null) {
            throw new Refused(Problem.invalid("shocks", "come alone, without a scenario"));
        }
        return StressScenario.ofCode(scenario)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Problem.invalid("scenario", "is not one of those listed")))
                .shocks();
    }

    private static List<Shock> custom(List<ShockRequest> shocks) {
        if (shocks.isEmpty() || shocks.size() > MOST_SHOCKS) {
            throw new Refused(
                    Problem.invalid("shocks", "must be 1 to " + MOST_SHOCKS + ", or a scenario"));
        }
        List<Shock> hits = new ArrayList<>();
        for (int i = 0; i < shocks.size(); i++) {
            Shock hit = shocks.get(i).shock("shocks[" + i + "]");
            if (hits.stream().anyMatch(before -> before.target().equals(hit.target()))) {
                FieldError twice = new FieldError("shocks[" + i + "]", "hits the same as before");
                throw new Refused(Problem.invalid("invalid", List.of(twice)));
            }
            hits.add(hit);
        }
        return hits;
    }
}
