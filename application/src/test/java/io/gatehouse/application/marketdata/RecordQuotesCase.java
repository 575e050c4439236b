package io.gatehouse.application.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.instrument.Actors;
import io.gatehouse.application.instrument.InMemoryCatalogue;
import io.gatehouse.application.marketdata.RecordQuotes.Command;
import io.gatehouse.application.marketdata.RecordQuotes.Offer;
import io.gatehouse.application.marketdata.RecordQuotes.Result;
import io.gatehouse.application.port.InMemoryTransactions;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.OffSessionQuotes;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ForexWeek;
import io.gatehouse.domain.instrument.Instruments;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.user.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What feeds bring, in a house with one market around the clock and one of weeks. */
abstract class RecordQuotesCase {
    static final String NOW = "2026-03-02T09:00:00Z";
    static final Symbol BTC = new Symbol("BTC");
    static final Symbol EURUSD = new Symbol("EURUSD");

    private final InMemoryCatalogue catalogue =
            new InMemoryCatalogue(
                    Instruments.paid(AssetClass.CRYPTO, "BTC", "USD"),
                    Instruments.traded(new ForexWeek(), Instruments.pair("EURUSD", "USD")));
    final InMemoryMarketData marketData = new InMemoryMarketData(catalogue);
    final InMemoryOffSessionQuotes offSession = new InMemoryOffSessionQuotes();
    final List<List<Quote>> told = new ArrayList<>();
    final List<List<Quote>> weighed = new ArrayList<>();
    final TellQuotes tellQuotes = new TellQuotes(List.of(told::add));
    final RecordQuotes recordQuotes = recordQuotes(marketData, offSession);

    Result record(Offer... offers) {
        return done(recordQuotes.record(Actors.in(Role.FEED), new Command(List.of(offers))));
    }

    RecordQuotes recordQuotes(MarketData prices, OffSessionQuotes beside) {
        return recordQuotes(catalogue, prices, beside);
    }

    RecordQuotes recordQuotes(
            InstrumentCatalogue listed, MarketData prices, OffSessionQuotes beside) {
        return new RecordQuotes(
                listed,
                prices,
                beside,
                transactions(),
                tellQuotes,
                weighed::add,
                new MovableClock(NOW));
    }

    Transactions transactions() {
        return new InMemoryTransactions(marketData, offSession);
    }

    static Result done(Outcome<Result> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Result>) outcome).value();
    }

    Quote newest(Symbol symbol) {
        return Optional.ofNullable(marketData.latest(List.of(symbol)).get(symbol)).orElseThrow();
    }

    static Quote quote(Symbol symbol, String bid, String ask, String at) {
        return Quote.of(symbol, Price.of(bid), Price.of(ask), Instant.parse(at));
    }

    static Offer offer(String instrument, String bid, String ask, String at) {
        return new Offer(instrument, text(bid), text(ask), Optional.empty(), text(at));
    }

    private static Optional<String> text(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
