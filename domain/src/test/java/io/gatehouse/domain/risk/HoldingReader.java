package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.AroundTheClock;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.time.Instant;

/** Reads a receipt's holding; for tests only, whose every calendar is open around the clock. */
final class HoldingReader {
    private HoldingReader() {}

    static Holding holding(JsonNode node, Instant now) {
        Instrument instrument = instrument(node.at("instrument"));
        return new Holding(
                instrument,
                position(instrument.symbol(), node),
                node.find("quote", quote -> quote(instrument.symbol(), quote, now)),
                node.find("fx", JsonNode::decimal),
                node.find("fees", HoldingReader::fees).orElse(FeeSchedule.FREE));
    }

    private static Position position(Symbol symbol, JsonNode node) {
        return node.find("quantity")
                .map(
                        quantity ->
                                new Position(
                                        symbol,
                                        Quantity.of(quantity.text()),
                                        node.decimal("cost"),
                                        node.decimal("base_cost")))
                .orElseGet(() -> Position.flat(symbol));
    }

    private static Quote quote(Symbol symbol, JsonNode node, Instant now) {
        return new Quote(
                symbol,
                ReceiptReader.price(node, "bid"),
                ReceiptReader.price(node, "ask"),
                ReceiptReader.price(node, "last"),
                node.before("age", now));
    }

    private static Instrument instrument(JsonNode node) {
        if (!node.text("calendar").equals("24x7")) {
            throw new IllegalArgumentException("Tests trade around the clock");
        }
        return Instrument.of(
                node.one("class", AssetClass.class),
                new Listing(
                        new Symbol(node.text("symbol")),
                        node.text("name"),
                        spec(node),
                        new AroundTheClock(),
                        node.find("group", JsonNode::text),
                        node.find("underlying", symbol -> new Symbol(symbol.text())),
                        !node.flag("untradable")));
    }

    private static ContractSpec spec(JsonNode node) {
        return new ContractSpec(
                new CurrencyCode(node.text("currency")),
                node.find("multiplier", JsonNode::decimal).orElse(BigDecimal.ONE),
                node.decimal("tick"),
                Quantity.of(node.text("step")),
                Quantity.of(node.find("min").orElse(node.at("step")).text()),
                node.find("max", most -> Quantity.of(most.text())),
                node.find("pip", JsonNode::decimal),
                node.find("margin", JsonNode::decimal).orElse(BigDecimal.ONE),
                node.find("settlement").isPresent() ? Settlement.MARGIN : Settlement.CASH);
    }

    private static FeeSchedule fees(JsonNode node) {
        return new FeeSchedule(node.items().stream().map(HoldingReader::line).toList());
    }

    private static FeeSchedule.Line line(JsonNode node) {
        return new FeeSchedule.Line(
                node.text("name"),
                node.one("on", FeeSchedule.Basis.class),
                node.decimal("rate"),
                node.find("min", JsonNode::decimal),
                node.find("cap", JsonNode::decimal),
                node.find("side", side -> Side.valueOf(side.text())));
    }
}
