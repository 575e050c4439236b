package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;
import io.micronaut.context.annotation.Requires;
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
    private static final Logger LOG = LoggerFactory.getLogger(DemoPrices.class);
    private static final long SEED = 1;

    /** The house itself: nobody signs in as this feed. */
    private static final Actor HOUSE =
            new Actor(new UserId(new UUID(0, 0)), Role.FEED, Optional.empty());

    private final SyntheticFeed feed;
    private final RecordQuotes recordQuotes;
    private final Clock clock;

    DemoPrices(InstrumentCatalogue catalogue, RecordQuotes recordQuotes, Clock clock) {
        this.feed = SyntheticFeed.over(catalogue.all(), SEED);
        this.recordQuotes = recordQuotes;
        this.clock = clock;
        LOG.info("The demo shows {}.", SyntheticFeed.LABEL);
    }

    @Scheduled(fixedDelay = "1s")
    void step() {
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
