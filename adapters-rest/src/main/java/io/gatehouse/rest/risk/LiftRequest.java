package io.gatehouse.rest.risk;

import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

/** Why a halt ends; the reason is kept. */
@Serdeable.Deserializable
record LiftRequest(String reason) {
    /** The reason of a request; one without any body lacks it. */
    static String reasonOf(@Nullable LiftRequest body) {
        if (body == null) {
            throw new Refused(Problem.invalid("reason", "is required"));
        }
        return body.reason();
    }
}
