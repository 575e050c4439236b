package io.gatehouse.application;

import java.util.List;

/**
 * Why a use case did not do what was asked; each case is one answer at the edge and nothing was
 * changed.
 */
public sealed interface Refusal {
    /** Absent, or somebody else's: the two are never told apart. */
    record NotFound(String what) implements Refusal {}

    /** The role may not do this, whoever owns the thing. */
    record Forbidden(String why) implements Refusal {}

    /** Well-formed but invalid; every wrong field is listed. */
    record Invalid(String code, List<FieldError> errors) implements Refusal {
        public Invalid {
            errors = List.copyOf(errors);
        }

        public static Invalid of(String field, String message) {
            return new Invalid("invalid", List.of(new FieldError(field, message)));
        }
    }

    /** Right by itself, but not in the present state of things. */
    record Conflict(String code, String detail) implements Refusal {}

    /** Named by the contract, not built yet: refused rather than ignored. */
    record NotSupported(String field, String detail) implements Refusal {}

    /** The caller's version of a resource is no longer the current one. */
    record StaleVersion(String current) implements Refusal {}

    /** One field and what is wrong with it. */
    record FieldError(String field, String message) {}
}
