package io.gatehouse.rest.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
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
 * Refuses query parameters that the call does not take: a misspelt filter that is passed over looks
 * like an answer.
 */
@ServerFilter("/api/v1/**")
final class QueryFilter implements Ordered {
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
        HttpParameters given = request.getParameters();
        return given.isEmpty()
                ? Optional.empty()
                : RouteAttributes.getRouteInfo(request)
                        .filter(MethodBasedRouteInfo.class::isInstance)
                        .map(route -> takenBy((MethodBasedRouteInfo<?, ?>) route))
                        .map(taken -> errors(given, taken))
                        .filter(errors -> !errors.isEmpty())
                        .map(errors -> ProblemAnswers.answer(request, problem(errors)));
    }

    private static Set<String> takenBy(MethodBasedRouteInfo<?, ?> route) {
        return Arrays.stream(route.getTargetMethod().getArguments())
                .flatMap(QueryFilter::names)
                .collect(Collectors.toSet());
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

    private static Problem problem(List<Problem.FieldError> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "bad_parameter",
                "The call does not take this query.",
                errors,
                Map.of());
    }
}
