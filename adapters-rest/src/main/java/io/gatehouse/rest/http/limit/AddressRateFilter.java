package io.gatehouse.rest.http.limit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import java.time.Clock;
import java.util.Optional;

/** Limits each address before anything is spent on finding out who calls. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "gatehouse.rate-limits.enabled", notEquals = "false")
final class AddressRateFilter implements Ordered {
    private final Callers callers;
    private final Allowances allowances;

    AddressRateFilter(RateLimits limits, Callers callers, Clock clock) {
        this.callers = callers;
        this.allowances =
                new Allowances(
                        limits.perSecond(limits.addressRequestsPerSecond()),
                        limits.callersAtMost(),
                        clock);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    Optional<HttpResponse<?>> limit(HttpRequest<?> request) {
        return RateLimitAnswers.note(
                request, allowances.spend(request, callers.networkOf(request)));
    }

    @ResponseFilter
    void describe(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RateLimitAnswers.describe(request, response.getHeaders());
    }
}
