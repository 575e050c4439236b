package io.gatehouse.rest.user;

import io.gatehouse.application.user.Authenticate;
import io.gatehouse.domain.user.SecretHash;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Finds out who calls by {@code Authorization: Bearer}, an access token or an API key. It stands in
 * the framework's place, whose own reading lets in tokens that nobody signed.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
@Requires(beans = Authenticate.class)
final class CredentialFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String SCHEME = "Bearer ";

    private final Authenticate authenticate;
    private final RecentSignIns recent;
    private final Scheduler blocking;
    private final Clock clock;

    CredentialFetcher(
            Authenticate authenticate,
            RecentSignIns recent,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            Clock clock) {
        this.authenticate = authenticate;
        this.recent = recent;
        this.blocking = Schedulers.fromExecutorService(blocking);
        this.clock = clock;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return credential(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .map(this::authenticationOf)
                .orElseGet(Mono::empty);
    }

    private static Optional<String> credential(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private Mono<Authentication> authenticationOf(String credential) {
        // Known callers go on at once; only asking the database leaves the event loop.
        SecretHash hash = SecretHash.of(credential);
        return recent.find(hash)
                .<Mono<Authentication>>map(Mono::just)
                .orElseGet(() -> asked(credential, hash));
    }

    private Mono<Authentication> asked(String credential, SecretHash hash) {
        return Mono.fromCallable(() -> ask(credential, hash))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty);
    }

    private Optional<Authentication> ask(String credential, SecretHash hash) {
        Instant now = clock.instant();
        Optional<SignedInAuthentication> found =
                authenticate.authenticate(credential).map(SignedInAuthentication::of);
        found.ifPresent(authentication -> recent.add(hash, authentication, now));
        return found.map(Authentication.class::cast);
    }
}
