package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Lets the demo's prices live: each second one synthetic quote of every instrument it knows. */
@Singleton
@Requires(property = "gatehouse.demo", value = "true")
final class DemoPrices {
    /** The house itself: nobody signs in as this feed. */
    static final Actor HOUSE = new Actor(new UserId(new UUID(0, 0)), Role.FEED, Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(DemoPrices.class);
    private static final long SEED = 1;

    private final SyntheticFeed feed;
    private final RecordQuotes recordQuotes;
    private final Clock clock;

    /** Prices live once the service does: before that, the history's prices are being told. */
    private volatile boolean served;

    DemoPrices(InstrumentCatalogue catalogue, RecordQuotes recordQuotes, Clock clock) {
        this.feed = SyntheticFeed.over(catalogue.all(), SEED);
        this.recordQuotes = recordQuotes;
        this.clock = clock;
        LOG.info("The demo shows {}.", SyntheticFeed.LABEL);
    }

    /** Who orders as soon as the service says that it is ready does not meet the prices of old. */
    @EventListener
    void served(ServerStartupEvent event) {
        try {
            tell();
        } catch (DependencyDown busy) {
            LOG.warn("The demo's first prices come a second late: {}", busy.getMessage());
        }
        served = true;
    }

    @Scheduled(fixedDelay = "1s")
    void step() {
        if (served) {
            tell();
        }
    }

    private void tell() {
        recordQuotes.record(
                HOUSE,
                new RecordQuotes.Command(
                        feed.next(clock.instant()).stream().map(DemoPrices::offer).toList()));
    }

    private static RecordQuotes.Offer offer(Quote quote) {
        return new RecordQuotes.Offer(
                quote.symbol().value(),
                quote.bid().map(DemoPrices::plain),
                quote.ask().map(DemoPrices::plain),
                quote.last().map(DemoPrices::plain),
                Optional.of(quote.at().toString()));
    }

    private static String plain(Price price) {
        return price.value().toPlainString();
    }
}
