package io.gatehouse.rest.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters and conditions that the call does not take: a misspelt filter that is
 * passed over looks like an answer, and an If-Match that is passed over overwrites.
 */
@ServerFilter("/api/v1/**")
final class ArgumentFilter implements Ordered {
    /** What the arguments that are recognised by their type are read from. */
    private static final Map<Class<?>, Set<String>> READ_BY =
            Map.of(
                    PageRequest.class, Set.of("limit", "cursor"),
                    TimeWindow.class, Set.of("from", "to"),
                    AccountChoice.class, Set.of("account_id"));

    @Override
    public int getOrder() {
        // After the caller is known and counted, before anything is claimed for the call.
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    Optional<HttpResponse<?>> judge(HttpRequest<?> request) {
        boolean isConditional = request.getHeaders().contains(HttpHeaders.IF_MATCH);
        return request.getParameters().isEmpty() && !isConditional
                ? Optional.empty()
                : RouteAttributes.getRouteInfo(request)
                        .filter(MethodBasedRouteInfo.class::isInstance)
                        .map(route -> (MethodBasedRouteInfo<?, ?>) route)
                        .map(ArgumentFilter::arguments)
                        .flatMap(taken -> objection(request, isConditional, taken))
                        .map(problem -> ProblemAnswers.answer(request, problem));
    }

    private static List<Argument<?>> arguments(MethodBasedRouteInfo<?, ?> route) {
        return Arrays.stream(route.getTargetMethod().getArguments())
                .<Argument<?>>map(argument -> argument)
                .toList();
    }

    private static Optional<Problem> objection(
            HttpRequest<?> request, boolean isConditional, List<Argument<?>> taken) {
        Set<String> names =
                taken.stream().flatMap(ArgumentFilter::names).collect(Collectors.toSet());
        List<Problem.FieldError> errors = errors(request.getParameters(), names);
        if (!errors.isEmpty()) {
            return Optional.of(badParameters(errors));
        }
        Optional<Problem> unusable =
                unfilledNumber(request.getParameters(), taken)
                        .or(() -> withControl(request.getParameters()));
        if (unusable.isPresent()) {
            return unusable;
        }
        return isConditional && taken.stream().noneMatch(one -> one.getType() == IfMatch.class)
                ? Optional.of(unconditional())
                : Optional.empty();
    }

    private static Stream<String> names(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)
                ? Stream.of(WireNames.of(argument))
                : READ_BY.getOrDefault(argument.getType(), Set.of()).stream();
    }

    private static List<Problem.FieldError> errors(HttpParameters given, Set<String> taken) {
        return given.names().stream()
                .flatMap(name -> error(name, given.getAll(name).size(), taken).stream())
                .toList();
    }

    private static Optional<Problem.FieldError> error(String name, int times, Set<String> taken) {
        if (!taken.contains(name)) {
            return Optional.of(new Problem.FieldError(name, "is not a parameter of this call"));
        }
        return times == 1
                ? Optional.empty()
                : Optional.of(new Problem.FieldError(name, "is given more than once"));
    }

    /** No text that is kept holds one, and the database refuses to look for some. */
    private static Optional<Problem> withControl(HttpParameters given) {
        return given.names().stream()
                .filter(name -> given.getAll(name).stream().anyMatch(ArgumentFilter::hasControl))
                .findFirst()
                .map(name -> Problem.invalid(name, "holds a control character; leave it out"));
    }

    private static boolean hasControl(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    /** The framework would read a number without digits as one that is not given. */
    private static Optional<Problem> unfilledNumber(HttpParameters given, List<Argument<?>> taken) {
        return taken.stream()
                .filter(argument -> Number.class.isAssignableFrom(argument.getType()))
                .filter(argument -> "".equals(given.get(WireNames.of(argument))))
                .findFirst()
                .map(
                        argument ->
                                Problem.invalid(WireNames.of(argument), Expectations.of(argument)));
    }

    private static Problem unconditional() {
        return Problem.invalid(
                "not_supported",
                List.of(
                        new Problem.FieldError(
                                HttpHeaders.IF_MATCH, "is not supported here; leave it out")));
    }

    private static Problem badParameters(List<Problem.FieldError> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "bad_parameter",
                "The call does not take this query.",
                errors,
                Map.of());
    }
}
