package io.gatehouse.rest.http;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Says what a request did wrong from what the framework threw; nothing of the throwable's own words
 * gets out.
 */
final class ThrownProblems {
    private ThrownProblems() {}

    /**
     * The problem behind a throwable; what is not known by its type is told by the status alone.
     */
    static Problem of(@Nullable Throwable thrown, HttpStatus status) {
        return switch (thrown) {
            case Refused refused -> refused.problem();
            case AuthorizationException denied ->
                    denied.isForbidden() ? forbidden() : unauthorized();
            case ConversionErrorException wrong -> unconvertible(wrong.getArgument());
            case UnsatisfiedRouteException missing -> missing(missing.getArgument());
            case ConstraintViolationException invalid -> violated(invalid);
            case HttpStatusException other -> StatusProblems.of(other.getStatus());
            case null, default -> StatusProblems.of(status);
        };
    }

    private static Problem forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
    }

    private static Problem unauthorized() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "A valid access token or API key is required.");
    }

    private static Problem unconvertible(Argument<?> argument) {
        // An id that cannot exist is an id that does not exist.
        return argument.getAnnotationMetadata().hasAnnotation(PathVariable.class)
                ? StatusProblems.of(HttpStatus.NOT_FOUND)
                : Problem.invalid(WireNames.of(argument), Expectations.of(argument));
    }

    private static Problem missing(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class)
                ? Problem.malformed(
                        "malformed",
                        "A JSON object is required as the body.",
                        new Problem.FieldError("body", "is required"))
                : Problem.invalid(WireNames.of(argument), "is required");
    }

    private static Problem violated(ConstraintViolationException thrown) {
        List<Problem.FieldError> errors =
                thrown.getConstraintViolations().stream()
                        .map(
                                violation ->
                                        new Problem.FieldError(
                                                fieldOf(violation), violation.getMessage()))
                        .toList();
        return Problem.invalid("invalid", errors);
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return WireNames.snakeCase(path.substring(path.lastIndexOf('.') + 1));
    }
}
