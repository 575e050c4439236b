package io.gatehouse.broker.paper;

import io.gatehouse.application.broker.BrokerOrders;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderTicket;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The paper market without its threads: a test moves clock and quotes and reads what happened, one
 * line a fact.
 */
final class PaperWorld {
    /** A Monday, 10:00 in New York. */
    static final String NEW_YORK_MORNING = "2026-01-05T15:00:00Z";

    /** A Monday, 11:30 in Mumbai. */
    static final String MUMBAI_MORNING = "2026-01-05T06:00:00Z";

    final MovableClock clock;
    final PaperInstruments instruments = new PaperInstruments();
    final BrokerOrders orders = new BrokerOrders(BrokerId.PAPER);
    final List<BrokerEvent> events = new ArrayList<>();

    private final Newsroom newsroom;
    private final PaperMarket market;
    private final PaperDesk desk;
    private final List<String> unread = new ArrayList<>();

    PaperWorld(PaperConfiguration configuration) {
        this(configuration, NEW_YORK_MORNING);
    }

    PaperWorld(PaperConfiguration configuration, String start) {
        clock = new MovableClock(start);
        TermsBook terms =
                new TermsBook(instruments, configuration.presets(), configuration.friction());
        History history = new History(configuration.rememberedOrders());
        Rehearsal rehearsal =
                new Rehearsal(configuration.faults(), new Chance(configuration.seed()));
        newsroom = new Newsroom(history, rehearsal, clock);
        market = new PaperMarket(configuration, terms, newsroom);
        desk = new PaperDesk(market, terms, rehearsal, history, newsroom);
    }

    Order pending(OrderTicket ticket) {
        return orders.pending(ticket, clock.instant());
    }

    /** Sends a new order and answers it as it was sent. */
    Order submit(OrderTicket ticket) {
        Order order = pending(ticket);
        submit(order);
        return order;
    }

    SubmitOutcome submit(Order order) {
        SubmitOutcome outcome = desk.submit(order, clock.instant());
        collect();
        return outcome;
    }

    CommandOutcome cancel(Order order) {
        CommandOutcome outcome = desk.cancel(order, clock.instant());
        collect();
        return outcome;
    }

    CommandOutcome replace(Order order, String quantity, String price, String stop) {
        CommandOutcome outcome =
                desk.replace(
                        order,
                        new OrderChange(
                                Optional.of(Quantity.of(quantity)), price(price), price(stop)),
                        clock.instant());
        collect();
        return outcome;
    }

    FindOutcome find(Order order) {
        FindOutcome outcome = desk.find(order, clock.instant());
        collect();
        return outcome;
    }

    void adopt(Order order) {
        desk.adopt(order, clock.instant());
        collect();
    }

    /** A second later the market shows this; "" for a side that is not quoted. */
    void quote(Symbol symbol, String bid, String ask, String last) {
        clock.advance(Duration.ofSeconds(1));
        quoteAt(clock.instant(), symbol, bid, ask, last);
    }

    void quote(Symbol symbol, String bid, String ask) {
        quote(symbol, bid, ask, "");
    }

    /** A quote that is stamped otherwise than now. */
    void quoteAt(Instant at, Symbol symbol, String bid, String ask, String last) {
        market.quote(new Quote(symbol, price(bid), price(ask), price(last), at), clock.instant());
        collect();
    }

    void pass(Duration duration) {
        clock.advance(duration);
        market.advance(clock.instant());
        collect();
    }

    /** What happened since the last look. */
    List<String> news() {
        List<String> read = List.copyOf(unread);
        unread.clear();
        return read;
    }

    List<BrokerEvent.Executed> fills() {
        return events.stream()
                .filter(BrokerEvent.Executed.class::isInstance)
                .map(BrokerEvent.Executed.class::cast)
                .toList();
    }

    BigDecimal feesPaid() {
        return fills().stream()
                .map(BrokerEvent.Executed::fee)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void collect() {
        List<BrokerEvent> fresh = newsroom.collect();
        events.addAll(fresh);
        fresh.stream().map(PaperWorld::line).forEach(unread::add);
    }

    private static String line(BrokerEvent event) {
        String name = event.key().substring(0, event.key().indexOf('-'));
        return switch (event) {
            case BrokerEvent.Acknowledged ack -> name + " acknowledged";
            case BrokerEvent.Triggered triggered -> name + " triggered";
            case BrokerEvent.Executed fill -> name + " filled " + text(fill);
            case BrokerEvent.Canceled canceled -> name + " canceled: " + canceled.reason();
            case BrokerEvent.Replaced replaced -> name + " replaced by " + text(replaced.to());
            case BrokerEvent.Expired expired -> name + " expired";
            case BrokerEvent.Rejected rejected -> name + " rejected: " + rejected.text();
            case BrokerEvent.NotSent never -> name + " not sent: " + never.why();
            case BrokerEvent.CommandRejected rejected -> name + " command: " + rejected.text();
        };
    }

    private static String text(BrokerEvent.Executed fill) {
        String fee = fill.fee().signum() == 0 ? "" : " fee " + fill.fee().toPlainString();
        return fill.quantity() + " at " + fill.price() + fee;
    }

    private static String text(Replacement to) {
        return to.quantity()
                + to.price().map(price -> " at " + price).orElse("")
                + to.stopPrice().map(stop -> " stop " + stop).orElse("");
    }

    private static Optional<Price> price(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Price.of(text));
    }
}
