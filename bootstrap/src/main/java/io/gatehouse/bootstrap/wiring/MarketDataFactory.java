package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.instrument.AddInstrument;
import io.gatehouse.application.instrument.CatalogueAudit;
import io.gatehouse.application.instrument.ListInstruments;
import io.gatehouse.application.instrument.ShowInstrument;
import io.gatehouse.application.instrument.UpdateInstrument;
import io.gatehouse.application.marketdata.ListBars;
import io.gatehouse.application.marketdata.MarkWatch;
import io.gatehouse.application.marketdata.RecordBars;
import io.gatehouse.application.marketdata.RecordQuotes;
import io.gatehouse.application.marketdata.ShowQuote;
import io.gatehouse.application.marketdata.TellQuotes;
import io.gatehouse.application.port.Bars;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.OffSessionQuotes;
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
    private final OffSessionQuotes offSessionQuotes;
    private final Transactions transactions;

    MarketDataFactory(
            InstrumentCatalogue catalogue,
            MarketData marketData,
            OffSessionQuotes offSessionQuotes,
            Transactions transactions) {
        this.catalogue = catalogue;
        this.marketData = marketData;
        this.offSessionQuotes = offSessionQuotes;
        this.transactions = transactions;
    }

    @Singleton
    CatalogueAudit catalogueAudit(HouseAudit audit, Clock clock) {
        return new CatalogueAudit(audit, clock);
    }

    @Singleton
    AddInstrument addInstrument(CatalogueAudit audit) {
        return new AddInstrument(catalogue, audit, transactions);
    }

    @Singleton
    UpdateInstrument updateInstrument(CatalogueAudit audit) {
        return new UpdateInstrument(catalogue, audit, transactions);
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
        return new RecordQuotes(
                catalogue, marketData, offSessionQuotes, transactions, tellQuotes, marks, clock);
    }

    @Singleton
    ShowQuote showQuote() {
        return new ShowQuote(marketData, offSessionQuotes);
    }

    @Singleton
    RecordBars recordBars(Bars bars, Clock clock) {
        return new RecordBars(catalogue, bars, transactions, clock);
    }

    @Singleton
    ListBars listBars(Bars bars) {
        return new ListBars(catalogue, bars);
    }
}
