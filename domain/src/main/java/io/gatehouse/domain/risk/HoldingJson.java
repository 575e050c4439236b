package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A holding as a receipt has it: position or tickets, quote and rate, and the contract as it was
 * then.
 */
final class HoldingJson {
    private HoldingJson() {}

    static void write(CanonicalJson json, Holding holding, Instant now) {
        Position position = holding.position();
        boolean isOwn = !position.isFlat() && !holding.isAtBroker();
        json.beginObject();
        if (isOwn) {
            json.decimal("base_cost", position.baseCost()).decimal("cost", position.cost());
        }
        if (!holding.fees().isFree()) {
            writeFees(json.name("fees"), holding.fees());
        }
        json.decimal("fx", holding.fxToBase());
        writeInstrument(json.name("instrument"), holding.instrument());
        if (isOwn) {
            json.decimal("quantity", position.quantity().value());
        }
        if (holding.quote().isPresent()) {
            writeQuote(json.name("quote"), holding.quote().get(), now);
        }
        if (holding.isAtBroker()) {
            writeTickets(json.name("tickets"), holding.tickets());
        }
        json.endObject();
    }

    private static void writeTickets(CanonicalJson json, List<BrokerTicket> tickets) {
        json.beginArray();
        for (BrokerTicket ticket : tickets) {
            json.beginObject()
                    .decimal("lots", ticket.lots().value())
                    .text("number", ticket.number())
                    .decimal("price", ticket.price().value())
                    .text("side", ticket.side().name())
                    .text("stop", ticket.stop())
                    .endObject();
        }
        json.endArray();
    }

    private static void writeQuote(CanonicalJson json, Quote quote, Instant now) {
        json.beginObject()
                .age("age", quote.at(), now)
                .text("ask", quote.ask())
                .text("bid", quote.bid())
                .text("last", quote.last())
                .endObject();
    }

    /** What is as usual is left out: fully paid, multiplier 1, least quantity one step. */
    private static void writeInstrument(CanonicalJson json, Instrument instrument) {
        Listing listing = instrument.listing();
        ContractSpec spec = listing.spec();
        json.beginObject().text("calendar", listing.calendar().id());
        json.text("class", instrument.assetClass().name());
        json.text("currency", spec.currency().code());
        json.text("expiry", listing.expiry()).text("group", listing.correlationGroup());
        unless(json, "margin", spec.marginRate(), BigDecimal.ONE);
        json.text("max", spec.maxQuantity());
        unless(json, "min", spec.minQuantity().value(), spec.lotStep().value());
        unless(json, "multiplier", spec.multiplier(), BigDecimal.ONE);
        json.text("name", listing.name()).decimal("pip", spec.pipSize());
        if (spec.settlement() != Settlement.CASH) {
            json.text("settlement", spec.settlement().name());
        }
        json.decimal("step", spec.lotStep().value()).text("symbol", listing.symbol().value());
        json.decimal("tick", spec.tickSize()).text("underlying", listing.underlying());
        json.mark("untradable", !listing.tradable()).endObject();
    }

    private static void unless(
            CanonicalJson json, String name, BigDecimal value, BigDecimal usual) {
        if (value.compareTo(usual) != 0) {
            json.decimal(name, value);
        }
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
