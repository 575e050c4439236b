package io.gatehouse.broker.paper;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Lets time pass for the paper broker, every {@code gatehouse.paper.tick}. */
@Singleton
@Requires(property = "gatehouse.serving", notEquals = StringUtils.FALSE)
final class PaperTicker {
    private final PaperBroker broker;

    PaperTicker(PaperBroker broker) {
        this.broker = broker;
    }

    @Scheduled(fixedDelay = "${gatehouse.paper.tick:250ms}")
    void tick() {
        broker.tick();
    }
}
