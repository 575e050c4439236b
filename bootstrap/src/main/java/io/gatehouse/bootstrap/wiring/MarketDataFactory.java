package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.instrument.AddInstrument;
import io.gatehouse.application.instrument.ListInstruments;
import io.gatehouse.application.instrument.ShowInstrument;
import io.gatehouse.application.instrument.UpdateInstrument;
import io.gatehouse.application.marketdata.MarkWatch;
import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.application.marketdata.ShowQuote;
import io.gatehouse.application.marketdata.TellQuotes;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.application.port.Transactions;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.util.List;

/** Puts the use cases of instruments and quotes together. */
@Factory
final class MarketDataFactory {
    private final InstrumentCatalogue catalogue;
    private final MarketData marketData;
    private final Transactions transactions;

    MarketDataFactory(
            InstrumentCatalogue catalogue, MarketData marketData, Transactions transactions) {
        this.catalogue = catalogue;
        this.marketData = marketData;
        this.transactions = transactions;
    }

    @Singleton
    AddInstrument addInstrument() {
        return new AddInstrument(catalogue);
    }

    @Singleton
    UpdateInstrument updateInstrument() {
        return new UpdateInstrument(catalogue, transactions);
    }

    @Singleton
    ListInstruments listInstruments() {
        return new ListInstruments(catalogue);
    }

    @Singleton
    ShowInstrument showInstrument() {
        return new ShowInstrument(catalogue);
    }

    @Singleton
    TellQuotes tellQuotes(List<QuoteListener> listeners) {
        return new TellQuotes(listeners);
    }

    @Singleton
    RecordQuotes recordQuotes(TellQuotes tellQuotes, MarkWatch marks, Clock clock) {
        return new RecordQuotes(catalogue, marketData, transactions, tellQuotes, marks, clock);
    }

    @Singleton
    ShowQuote showQuote() {
        return new ShowQuote(marketData);
    }
}
