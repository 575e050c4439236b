package io.gatehouse.rest.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.management.health.aggregator.DefaultHealthAggregator;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;

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

    private final ConcurrentMap<HealthIndicator, Mono<List<HealthResult>>> looks =
            new ConcurrentHashMap<>();

    SharedHealth(ApplicationConfiguration application) {
        super(application);
    }

    @Override
    protected Flux<HealthResult> aggregateResults(HealthIndicator[] indicators) {
        return Flux.merge(Arrays.stream(indicators).map(this::shared).toList());
    }

    private Flux<HealthResult> shared(HealthIndicator indicator) {
        return looks.computeIfAbsent(indicator, SharedHealth::look)
                .flatMapIterable(results -> results);
    }

    private static Mono<List<HealthResult>> look(HealthIndicator indicator) {
        return Flux.defer(indicator::getResult).collectList().cache(GOOD_FOR);
    }
}
