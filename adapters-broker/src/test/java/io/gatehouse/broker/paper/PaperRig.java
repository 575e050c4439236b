package io.gatehouse.broker.paper;

import io.gatehouse.application.broker.BrokerOrders;
import io.gatehouse.application.broker.BrokerRig;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.MovableClock;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The paper broker with a clock and quotes that a test moves. */
final class PaperRig implements BrokerRig {
    private final PaperConfiguration configuration;
    private final PaperInstruments instruments = new PaperInstruments();
    private final QuoteShelf shelf = new QuoteShelf();
    private final MovableClock clock = new MovableClock("2026-01-05T15:00:00Z");
    private PaperBroker broker;

    PaperRig(PaperConfiguration configuration) {
        this.configuration = configuration;
        this.broker = new PaperBroker(configuration, instruments, shelf, clock);
    }

    @Override
    public BrokerGateway gateway() {
        return broker;
    }

    @Override
    public void quote(String bid, String ask) {
        told(List.of(kept(bid, ask)));
    }

    void told(List<Quote> quotes) {
        broker.quotesChanged(quotes);
    }

    /** A quote of a second later that the house keeps, and has not told yet. */
    Quote kept(String bid, String ask) {
        clock.advance(Duration.ofSeconds(1));
        Quote quote = Quote.of(BrokerOrders.BTC, Price.of(bid), Price.of(ask), clock.instant());
        shelf.record(List.of(quote));
        return quote;
    }

    @Override
    public void advance(Duration duration) {
        clock.advance(duration);
        broker.tick();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public BrokerGateway restarted() {
        close();
        broker = new PaperBroker(configuration, instruments, shelf, clock);
        return broker;
    }

    @Override
    public void close() {
        try {
            broker.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
