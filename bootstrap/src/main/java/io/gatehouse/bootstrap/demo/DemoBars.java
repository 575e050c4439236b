package io.gatehouse.bootstrap.demo;

import io.gatehouse.application.marketdata.RecordBars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.marketdata.Quote;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the demo a year of invented daily closes, from which risk can be reckoned at once. */
@Singleton
@Requires(property = "gatehouse.demo", value = "true")
final class DemoBars {
    private static final int DAYS = 365;
    private static final long SEED = 3;

    /** Of these hours in UTC one lies in the session of every exchange that is open that day. */
    private static final List<LocalTime> SESSIONS =
            List.of(LocalTime.of(5, 0), LocalTime.of(15, 0));

    private final InstrumentCatalogue catalogue;
    private final RecordBars recordBars;

    DemoBars(InstrumentCatalogue catalogue, RecordBars recordBars) {
        this.catalogue = catalogue;
        this.recordBars = recordBars;
    }

    /** Of the days on which each instrument trades; the last one is the day before. */
    void write(LocalDate today) {
        SyntheticFeed feed = SyntheticFeed.ofDays(catalogue.all(), SEED);
        List<RecordBars.Offer> offers = new ArrayList<>();
        for (LocalDate date : today.minusDays(DAYS).datesUntil(today).toList()) {
            feed.next(at(date, LocalTime.MAX)).stream()
                    .filter(quote -> trades(quote.symbol(), date))
                    .map(quote -> offer(quote, date))
                    .forEach(offers::add);
        }
        recordBars.record(DemoPrices.HOUSE, new RecordBars.Command(offers));
    }

    private boolean trades(Symbol symbol, LocalDate date) {
        TradingCalendar calendar = catalogue.find(symbol).orElseThrow().calendar();
        return SESSIONS.stream().anyMatch(time -> calendar.isOpen(at(date, time)));
    }

    private static RecordBars.Offer offer(Quote quote, LocalDate date) {
        return new RecordBars.Offer(
                quote.symbol().value(),
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quote.bid().orElseThrow().value(),
                Optional.empty());
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
