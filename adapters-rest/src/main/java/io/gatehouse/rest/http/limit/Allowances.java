package io.gatehouse.rest.http.limit;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;

import java.time.Clock;

/** What callers of one kind may spend: as much again on exits as on everything else. */
final class Allowances {
    private final Allowance exits;
    private final Allowance others;

    Allowances(Allowance.Rate rate, int callersAtMost, Clock clock) {
        this.exits = new Allowance(rate, callersAtMost, clock);
        this.others = new Allowance(rate, callersAtMost, clock);
    }

    /** Spends one request of a caller, of the allowance that it belongs to. */
    Standing spend(HttpRequest<?> request, String caller) {
        return (isExit(request) ? exits : others).spend(caller);
    }

    private static boolean isExit(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(Exit.class))
                .isPresent();
    }
}
