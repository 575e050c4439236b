package io.gatehouse.application;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.Role;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a use case did not do what was asked; each case is one answer at the edge and nothing was
 * changed.
 */
public sealed interface Refusal {
    /** What programs switch on. */
    String code();

    /** For people: one plain sentence with its full stop, or what is wrong with which fields. */
    String detail();

    /** The request names an instrument that nobody has listed. */
    static Invalid unlisted(Symbol instrument) {
        return new Invalid("invalid", List.of(FieldError.unlisted(instrument)));
    }

    /** What {@link FreeText} objects to, of a command that has nothing else to be wrong. */
    static Optional<Refusal> ofText(String field, String text, int longest) {
        return FreeText.objection(field, text, longest)
                .map(error -> new Invalid("invalid", List.of(error)));
    }

    /** What the present state of things does not allow. */
    static Optional<Refusal> conflict(String code, String detail) {
        return Optional.of(new Conflict(code, detail));
    }

    /** Absent, or somebody else's: the two are never told apart. */
    record NotFound(String what) implements Refusal {
        @Override
        public String code() {
            return "not_found";
        }

        @Override
        public String detail() {
            return "There is no such " + what + ".";
        }
    }

    /** The role may not do this, whoever owns the thing. */
    record Forbidden(String detail) implements Refusal {
        /** Where nothing more can be said than that. */
        public static Forbidden to(Role role) {
            return new Forbidden("The role " + role + " may not do this.");
        }

        /** The key of one account reaches nothing beside it. */
        public static Forbidden boundKey() {
            return new Forbidden("The key is bound to one account.");
        }

        @Override
        public String code() {
            return "forbidden";
        }
    }

    /** Well-formed but invalid; every wrong field is listed. */
    record Invalid(String code, List<FieldError> errors) implements Refusal {
        public Invalid {
            errors = List.copyOf(errors);
        }

        public static Invalid of(String field, String message) {
            return new Invalid("invalid", List.of(new FieldError(field, message)));
        }

        @Override
        public String detail() {
            return errors.stream().map(FieldError::sentence).collect(Collectors.joining("; "));
        }
    }

    /** Right by itself, but not in the present state of things. */
    record Conflict(String code, String detail) implements Refusal {}

    /** The same request may do better in a moment, under the same key too. */
    record NotYet(String code, String detail) implements Refusal {}

    /** Named by the contract, not built yet: refused rather than ignored. */
    record NotSupported(String field, String message) implements Refusal {
        @Override
        public String code() {
            return "not_supported";
        }

        /** The field and what is wrong with it. */
        public FieldError error() {
            return new FieldError(field, message);
        }

        @Override
        public String detail() {
            return error().sentence();
        }
    }

    /** The caller's version of a resource is no longer the current one. */
    record StaleVersion(String current) implements Refusal {
        @Override
        public String code() {
            return "stale_version";
        }

        @Override
        public String detail() {
            return "The resource has changed since.";
        }
    }

    /** Too many wrong tries of late: nothing was checked, and the next is after that time. */
    record TooSoon(Duration retryAfter) implements Refusal {
        @Override
        public String code() {
            return "too_many_attempts";
        }

        @Override
        public String detail() {
            return "Too many failures.";
        }
    }

    /**
     * One field and what is wrong with it: words that go on from the field's name and have no full
     * stop ("must be in the future"), or a sentence of its own that has one.
     */
    record FieldError(String field, String message) {
        public static FieldError unlisted(Symbol instrument) {
            return unlisted("instrument", instrument);
        }

        /** A field of another name that lists an instrument nobody has listed. */
        public static FieldError unlisted(String field, Symbol instrument) {
            return new FieldError(field, "The catalogue has no " + instrument + ".");
        }

        String sentence() {
            return field + ": " + message;
        }
    }
}
