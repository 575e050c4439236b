package io.gatehouse.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthLevelOfDetail;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.ApplicationConfiguration;

import org.junit.jupiter.api.Test;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class SharedHealthTest {
    private final SharedHealth health = new SharedHealth(new ApplicationConfiguration());
    private final AtomicInteger looks = new AtomicInteger();
    private final HealthIndicator[] database = {
        () -> Mono.fromSupplier(() -> result("look " + looks.incrementAndGet()))
    };

    @Test
    void looksOnceForAllWhoAskWithinASecond() {
        for (int asked = 1; asked <= 100; asked++) {
            assertThat(shown(HealthLevelOfDetail.STATUS_DESCRIPTION_DETAILS)).contains("look 1");
            assertThat(shown(HealthLevelOfDetail.STATUS)).isEqualTo("null");
        }

        assertThat(looks).hasValue(1);
    }

    @Test
    void looksAgainAfterASecond() {
        shown(HealthLevelOfDetail.STATUS);

        Mono.delay(Duration.ofMillis(1_500)).block();

        assertThat(shown(HealthLevelOfDetail.STATUS_DESCRIPTION_DETAILS)).contains("look 2");
    }

    @Test
    void isDownWhereALookHangsAndLooksAnewThen() {
        SharedHealth hasty =
                new SharedHealth(new ApplicationConfiguration(), Duration.ofMillis(200));
        HealthIndicator[] vanished = {
            () -> looks.incrementAndGet() == 1 ? Mono.never() : Mono.just(result("back"))
        };

        assertThat(status(hasty, vanished)).isEqualTo(HealthStatus.DOWN);

        Mono.delay(Duration.ofMillis(1_500)).block();

        assertThat(status(hasty, vanished)).isEqualTo(HealthStatus.UP);
    }

    private static HealthStatus status(SharedHealth health, HealthIndicator[] indicators) {
        return Mono.from(health.aggregate(indicators, HealthLevelOfDetail.STATUS))
                .map(HealthResult::getStatus)
                .blockOptional(Duration.ofSeconds(3))
                .orElseThrow();
    }

    private String shown(HealthLevelOfDetail detail) {
        HealthResult result = Mono.from(health.aggregate(database, detail)).block();
        assertThat(result).isNotNull();
        assertThat(result.getStatus()).isEqualTo(HealthStatus.UP);
        return String.valueOf(result.getDetails());
    }

    private static HealthResult result(String name) {
        return HealthResult.builder(name, HealthStatus.UP).build();
    }
}
