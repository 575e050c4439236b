package io.gatehouse.rest.http.limit;

import io.gatehouse.domain.user.Role;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;

import java.time.Clock;
import java.util.Optional;

/**
 * Limits how many users come from each address, before a password is hashed or an idempotency key
 * is kept for one: what a stranger makes stays for ever.
 */
@ServerFilter("/api/**")
@Requires(property = "gatehouse.rate-limits.enabled", notEquals = "false")
final class SignUpRateFilter implements Ordered {
    private final Callers callers;
    private final Allowance allowance;

    SignUpRateFilter(RateLimits limits, Callers callers, Clock clock) {
        this.callers = callers;
        this.allowance = new Allowance(limits.signUps(), limits.callersAtMost(), clock);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    Optional<HttpResponse<?>> limit(HttpRequest<?> request) {
        return isSignUp(request) && !isByOwner(request)
                ? RateLimitAnswers.note(request, allowance.spend(callers.networkOf(request)))
                : Optional.empty();
    }

    private static boolean isSignUp(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(SignUpLimited.class))
                .isPresent();
    }

    /** Others who are signed in count as strangers: anybody can sign up and go on from there. */
    private static boolean isByOwner(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .filter(caller -> caller.getRoles().contains(Role.OWNER.name()))
                .isPresent();
    }
}
