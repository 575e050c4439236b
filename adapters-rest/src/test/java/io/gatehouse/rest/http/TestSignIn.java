package io.gatehouse.rest.http;

import io.gatehouse.rest.http.limit.CallerRateFilter;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import java.util.List;
import java.util.Map;

/**
 * Signs a test in by header: {@code X-Test-User}, and {@code X-Test-Key} for one that came by key.
 */
@Singleton
class TestSignIn implements AuthenticationFetcher<HttpRequest<?>> {
    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String user = request.getHeaders().get("X-Test-User");
        String key = request.getHeaders().get("X-Test-Key");
        return user == null
                ? Publishers.empty()
                : Publishers.just(
                        Authentication.build(
                                user,
                                List.of("TRADER"),
                                key == null ? Map.of() : Map.of(CallerRateFilter.KEY_ID, key)));
    }
}
