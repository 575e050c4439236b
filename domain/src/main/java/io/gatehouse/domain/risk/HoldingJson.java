package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.Position;

/** A holding as a receipt has it: position, quote and rate, and the contract as it was then. */
final class HoldingJson {
    private HoldingJson() {}

    static void write(CanonicalJson json, Holding holding) {
        Position position = holding.position();
        json.beginObject();
        if (!position.isFlat()) {
            json.decimal("base_cost", position.baseCost()).decimal("cost", position.cost());
        }
        if (!holding.fees().isFree()) {
            writeFees(json.name("fees"), holding.fees());
        }
        json.decimal("fx", holding.fxToBase()).name("instrument");
        writeInstrument(json, holding.instrument());
        if (!position.isFlat()) {
            json.decimal("quantity", position.quantity().value());
        }
        if (holding.quote().isPresent()) {
            writeQuote(json.name("quote"), holding.quote().get());
        }
        json.endObject();
    }

    private static void writeQuote(CanonicalJson json, Quote quote) {
        json.beginObject()
                .text("ask", quote.ask())
                .instant("at", quote.at())
                .text("bid", quote.bid())
                .text("last", quote.last())
                .endObject();
    }

    private static void writeInstrument(CanonicalJson json, Instrument instrument) {
        Listing listing = instrument.listing();
        ContractSpec spec = listing.spec();
        json.beginObject()
                .text("calendar", listing.calendar().id())
                .text("class", instrument.assetClass().name())
                .text("currency", spec.currency().code())
                .text("group", listing.correlationGroup())
                .decimal("margin", spec.marginRate())
                .text("max", spec.maxQuantity())
                .decimal("min", spec.minQuantity().value())
                .decimal("multiplier", spec.multiplier())
                .text("name", listing.name())
                .decimal("pip", spec.pipSize())
                .text("settlement", spec.settlement().name())
                .decimal("step", spec.lotStep().value())
                .text("symbol", listing.symbol().value())
                .decimal("tick", spec.tickSize());
        if (!listing.tradable()) {
            json.flag("tradable", false);
        }
        json.text("underlying", listing.underlying()).endObject();
    }

    private static void writeFees(CanonicalJson json, FeeSchedule fees) {
        json.beginArray();
        for (FeeSchedule.Line line : fees.lines()) {
            json.beginObject()
                    .decimal("cap", line.cap())
                    .decimal("min", line.min())
                    .text("name", line.name())
                    .text("on", line.on().name())
                    .decimal("rate", line.rate())
                    .text("side", line.side())
                    .endObject();
        }
        json.endArray();
    }
}
