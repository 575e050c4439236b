package io.gatehouse.rest.audit;

import io.gatehouse.application.audit.ShowInspection;
import io.gatehouse.domain.audit.Inspection;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Whether the stored books agree with themselves. A difference degrades every node and ends none:
 * the accounts concerned are halted, the others go on.
 */
@Readiness
@Singleton
@Requires(beans = {HealthEndpoint.class, ShowInspection.class})
final class BooksIndicator implements HealthIndicator {
    private static final int SEVERITY = 500;
    // Neither operational nor not: as operational it would rank with UP, and which of the two is
    // told would depend on which indicator answers last.
    private static final HealthStatus DEGRADED =
            new HealthStatus("DEGRADED", "Stored books contradict themselves", null, SEVERITY);

    private final ShowInspection showInspection;
    private final ExecutorService executor;

    BooksIndicator(
            ShowInspection showInspection,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.showInspection = showInspection;
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(executor, this::result);
    }

    private HealthResult result() {
        return showInspection
                .show()
                .map(BooksIndicator::of)
                .orElseGet(() -> HealthResult.builder("books", HealthStatus.UP).build());
    }

    private static HealthResult of(Inspection inspected) {
        return HealthResult.builder("books", inspected.isClean() ? HealthStatus.UP : DEGRADED)
                // What differs is other people's business: the log and gatehouse verify tell it.
                .details(
                        Map.of(
                                "inspected_at", inspected.at(),
                                "accounts", inspected.accounts(),
                                "differences", inspected.differences()))
                .build();
    }
}
