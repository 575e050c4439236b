package io.gatehouse.rest.http;

import io.gatehouse.application.Refusal;
import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a refused request is told (RFC 9457): the status, a code that programs switch on, a sentence
 * for people, the fields at fault, and members of its own such as {@code violations}.
 */
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        List<FieldError> errors,
        Map<String, Object> extensions) {
    static final String RETRY_AFTER = "retry_after";

    private static final long MILLIS_TO_ROUND_UP = 999;

    public Problem {
        errors = List.copyOf(errors);
        // Not Map.copyOf: an extension may be null ("binding_check": null) and keeps its place.
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** A problem that no field is to blame for. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of());
    }

    /** Not even well-formed: 400 naming where. */
    public static Problem malformed(String code, String detail, FieldError where) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail, List.of(where), Map.of());
    }

    /** Well-formed but invalid: 422 naming the fields. */
    public static Problem invalid(String code, List<FieldError> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_ENTITY, code, sentence(errors), errors, Map.of());
    }

    /** Well-formed but invalid: 422 naming one field. */
    public static Problem invalid(String field, String message) {
        return invalid("invalid", List.of(new FieldError(field, message)));
    }

    /** A body that is not in the charset of all bodies: 415. */
    public static Problem otherCharset() {
        return of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "charset", "Bodies are taken in UTF-8 only.");
    }

    /** Absent, or somebody else's: 404 without a word about which. */
    public static Problem notFound(String what) {
        return of(new Refusal.NotFound(what));
    }

    /** Not now: 429 with {@code Retry-After}, also told as {@code retry_after} in seconds. */
    public static Problem retryAfter(String code, String detail, Duration wait) {
        return of(HttpStatus.TOO_MANY_REQUESTS, code, detail).retriedAfter(wait);
    }

    /** The same problem with {@code Retry-After}, in whole seconds rounded up. */
    public Problem retriedAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(MILLIS_TO_ROUND_UP).toSeconds());
        return with(RETRY_AFTER, seconds);
    }

    /** The answer to a use case's refusal. */
    public static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound absent -> of(HttpStatus.NOT_FOUND, absent);
            case Refusal.Forbidden forbidden -> of(HttpStatus.FORBIDDEN, forbidden);
            case Refusal.Conflict conflict -> of(HttpStatus.CONFLICT, conflict);
            case Refusal.NotYet early ->
                    of(HttpStatus.CONFLICT, early).retriedAfter(Duration.ofSeconds(1));
            case Refusal.StaleVersion stale ->
                    of(HttpStatus.PRECONDITION_FAILED, stale)
                            .with("current_version", stale.current());
            case Refusal.TooSoon soon -> retryAfter(soon.code(), soon.detail(), soon.retryAfter());
            case Refusal.NotSupported unsupported ->
                    invalid(unsupported.code(), List.of(FieldError.from(unsupported.error())));
            case Refusal.Invalid(String code, List<Refusal.FieldError> errors) ->
                    invalid(code, errors.stream().map(FieldError::from).toList());
        };
    }

    private static Problem of(HttpStatus status, Refusal refusal) {
        return of(status, refusal.code(), refusal.detail());
    }

    /**
     * The same problem with one more member of its own; records, lists and decimals are written as
     * everywhere.
     */
    public Problem with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Problem(status, code, detail, errors, more);
    }

    private static String sentence(List<FieldError> errors) {
        return switch (errors.size()) {
            case 0 -> "The request is not valid.";
            case 1 -> errors.getFirst().field() + ": " + errors.getFirst().message();
            default -> errors.size() + " fields are not valid.";
        };
    }

    /** One field and what is wrong with it. */
    public record FieldError(String field, String message) {
        public static FieldError from(Refusal.FieldError error) {
            return new FieldError(error.field(), error.message());
        }
    }
}
