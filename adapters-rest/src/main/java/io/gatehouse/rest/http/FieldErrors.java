package io.gatehouse.rest.http;

import io.gatehouse.application.Refusal;
import io.gatehouse.rest.http.Problem.FieldError;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the fields of a request, so that the answer names every one. */
public final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    /** Notes the message where the field is not fine. */
    public void check(boolean isFine, String field, String message) {
        if (!isFine) {
            add(field, message);
        }
    }

    /** Notes a number that is zero or less; one that is not given is fine. */
    public void checkPositive(String field, @Nullable BigDecimal value) {
        check(value == null || value.signum() > 0, field, "must be more than zero");
    }

    /** Notes what is wrong with a field. */
    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Notes what stands against a field, if anything does. */
    public void add(Optional<Refusal.FieldError> objection) {
        objection.ifPresent(error -> add(error.field(), error.message()));
    }

    /** Refuses with 422 and every error there is. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid("invalid", errors));
        }
    }
}
