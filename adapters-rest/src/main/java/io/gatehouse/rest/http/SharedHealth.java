package io.gatehouse.rest.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Looks at each part of the house once a second at most, however many strangers ask: a look takes a
 * connection to the database, which orders need.
 */
@Singleton
@Replaces(DefaultHealthAggregator.class)
final class SharedHealth extends DefaultHealthAggregator {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** A look at a database whose host has vanished would last until TCP gives up. */
    private static final Duration USUAL_LOOK = Duration.ofSeconds(5);

    private static final HealthResult UNANSWERED =
            HealthResult.builder("unanswered", HealthStatus.DOWN).build();

    private final ConcurrentMap<HealthIndicator, Mono<List<HealthResult>>> looks =
            new ConcurrentHashMap<>();

    private final Duration longestLook;

    @Inject
    SharedHealth(ApplicationConfiguration application) {
        this(application, USUAL_LOOK);
    }

    SharedHealth(ApplicationConfiguration application, Duration longestLook) {
        super(application);
        this.longestLook = longestLook;
    }

    @Override
    protected Flux<HealthResult> aggregateResults(HealthIndicator[] indicators) {
        return Flux.merge(Arrays.stream(indicators).map(this::shared).toList());
    }

    private Flux<HealthResult> shared(HealthIndicator indicator) {
        return looks.computeIfAbsent(indicator, this::look).flatMapIterable(results -> results);
    }

    private Mono<List<HealthResult>> look(HealthIndicator indicator) {
        return Flux.defer(indicator::getResult)
                .collectList()
                .timeout(longestLook, Mono.just(List.of(UNANSWERED)))
                .cache(GOOD_FOR);
    }
}
