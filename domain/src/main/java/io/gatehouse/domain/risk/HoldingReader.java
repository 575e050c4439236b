package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Listing;
import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.position.BrokerTicket;
import io.gatehouse.domain.position.Position;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link HoldingJson} writes. */
final class HoldingReader {
    private final Instant now;
    private final Function<String, Optional<TradingCalendar>> calendars;

    /** Ages count back from {@code now}; a calendar is found by its id. */
    HoldingReader(Instant now, Function<String, Optional<TradingCalendar>> calendars) {
        this.now = now;
        this.calendars = calendars;
    }

    Holding holding(JsonMembers holding) {
        Instrument instrument = holding.object("instrument", this::instrument);
        Optional<Quote> quote = holding.find("quote", one -> quote(instrument.symbol(), one));
        Optional<BigDecimal> fx = holding.find("fx", JsonValue::decimal);
        FeeSchedule fees = holding.find("fees", HoldingReader::fees).orElse(FeeSchedule.FREE);
        List<BrokerTicket> tickets =
                holding.list("tickets", ticket -> ticket.object(HoldingReader::ticket));
        return tickets.isEmpty()
                ? new Holding(instrument, position(instrument.symbol(), holding), quote, fx, fees)
                : Holding.atBroker(instrument, tickets, quote, fx, fees);
    }

    private static BrokerTicket ticket(JsonMembers ticket) {
        return new BrokerTicket(
                ticket.text("number"),
                ticket.one("side", Side.class),
                ticket.quantity("lots"),
                ticket.at("price", value -> new Price(value.decimal())),
                ticket.price("stop"));
    }

    private static Position position(Symbol symbol, JsonMembers holding) {
        return holding.find("quantity", JsonValue::decimal)
                .map(
                        quantity ->
                                new Position(
                                        symbol,
                                        new Quantity(quantity),
                                        holding.decimal("cost"),
                                        holding.decimal("base_cost")))
                .orElseGet(() -> Position.flat(symbol));
    }

    private Quote quote(Symbol symbol, JsonValue value) {
        return value.object(
                quote ->
                        new Quote(
                                symbol,
                                quote.price("bid"),
                                quote.price("ask"),
                                quote.price("last"),
                                quote.before("age", now)));
    }

    private Instrument instrument(JsonMembers instrument) {
        return Instrument.of(
                instrument.one("class", AssetClass.class),
                new Listing(
                        new Symbol(instrument.text("symbol")),
                        instrument.text("name"),
                        spec(instrument),
                        instrument.at("calendar", this::calendar),
                        instrument.find("group", JsonValue::text),
                        instrument.find("underlying", symbol -> new Symbol(symbol.text())),
                        instrument.find("expiry", date -> LocalDate.parse(date.text())),
                        !instrument.mark("untradable")));
    }

    private TradingCalendar calendar(JsonValue id) {
        return calendars
                .apply(id.text())
                .orElseThrow(() -> new UnreadableReceiptException("no calendar is " + id.text()));
    }

    private static ContractSpec spec(JsonMembers instrument) {
        Quantity step = instrument.quantity("step");
        return new ContractSpec(
                new CurrencyCode(instrument.text("currency")),
                instrument.find("multiplier", JsonValue::decimal).orElse(BigDecimal.ONE),
                instrument.decimal("tick"),
                step,
                instrument.find("min", HoldingReader::quantity).orElse(step),
                instrument.find("max", HoldingReader::quantity),
                instrument.find("pip", JsonValue::decimal),
                instrument.find("margin", JsonValue::decimal).orElse(BigDecimal.ONE),
                instrument
                        .find("settlement", value -> value.one(Settlement.class))
                        .orElse(Settlement.CASH));
    }

    private static Quantity quantity(JsonValue value) {
        return new Quantity(value.decimal());
    }

    private static FeeSchedule fees(JsonValue lines) {
        return new FeeSchedule(lines.each(line -> line.object(HoldingReader::line)));
    }

    private static FeeSchedule.Line line(JsonMembers line) {
        return new FeeSchedule.Line(
                line.text("name"),
                line.one("on", FeeSchedule.Basis.class),
                line.decimal("rate"),
                line.find("min", JsonValue::decimal),
                line.find("cap", JsonValue::decimal),
                line.find("side", side -> side.one(Side.class)));
    }
}
