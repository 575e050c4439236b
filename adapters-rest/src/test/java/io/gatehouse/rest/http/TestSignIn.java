package io.gatehouse.rest.http;

import io.gatehouse.rest.http.limit.CallerRateFilter;
import io.gatehouse.rest.http.once.RequestKeys;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs a test in by header: {@code X-Test-User}, a TRADER unless {@code X-Test-Role} says
 * otherwise, and {@code X-Test-Key} for one that came by key.
 */
@Singleton
class TestSignIn implements AuthenticationFetcher<HttpRequest<?>> {
    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String user = request.getHeaders().get("X-Test-User");
        return user == null
                ? Publishers.empty()
                : Publishers.just(
                        Authentication.build(user, List.of(role(request)), attributes(request)));
    }

    private static String role(HttpRequest<?> request) {
        return request.getHeaders().get("X-Test-Role", String.class, "TRADER");
    }

    private static Map<String, Object> attributes(HttpRequest<?> request) {
        Map<String, Object> attributes = new HashMap<>();
        Map.of("X-Test-Key", CallerRateFilter.KEY_ID, "X-Test-Account", RequestKeys.BOUND_ACCOUNT)
                .forEach(
                        (header, attribute) ->
                                request.getHeaders()
                                        .findFirst(header)
                                        .ifPresent(value -> attributes.put(attribute, value)));
        return attributes;
    }
}
