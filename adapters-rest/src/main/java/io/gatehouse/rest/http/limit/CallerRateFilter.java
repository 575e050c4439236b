package io.gatehouse.rest.http.limit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;

import java.time.Clock;
import java.util.Optional;

/** Limits each user, and each key by itself, wherever they call from. */
@ServerFilter("/api/**")
@Requires(property = "gatehouse.rate-limits.enabled", notEquals = "false")
public final class CallerRateFilter implements Ordered {
    /** The attribute of an authentication that came by an API key: the key's id. */
    public static final String KEY_ID = "key_id";

    private final Allowances users;
    private final Allowances keys;

    CallerRateFilter(RateLimits limits, Clock clock) {
        this.users =
                new Allowances(
                        limits.perSecond(limits.userRequestsPerSecond()),
                        limits.callersAtMost(),
                        clock);
        this.keys =
                new Allowances(
                        limits.perSecond(limits.keyRequestsPerSecond()),
                        limits.callersAtMost(),
                        clock);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    Optional<HttpResponse<?>> limit(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .flatMap(caller -> RateLimitAnswers.note(request, spend(request, caller)));
    }

    private Standing spend(HttpRequest<?> request, Authentication caller) {
        Object key = caller.getAttributes().get(KEY_ID);
        return key == null
                ? users.spend(request, caller.getName())
                : keys.spend(request, key.toString());
    }
}
