package io.gatehouse.broker.paper;

import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** Lets time pass for the paper broker, every {@code gatehouse.paper.tick}. */
@Singleton
@Requires(beans = {InstrumentCatalogue.class, MarketData.class})
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
