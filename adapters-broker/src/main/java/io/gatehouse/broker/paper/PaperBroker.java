package io.gatehouse.broker.paper;

import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.QuoteListener;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.TimeInForce;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The paper broker as a gateway: one lock around the market, so that events leave in the order in
 * which things happened; matching takes microseconds, delivery runs on a thread of its own.
 */
@Singleton
public final class PaperBroker implements BrokerGateway, QuoteListener {
    private static final Logger LOG = LoggerFactory.getLogger(PaperBroker.class);

    private final PaperConfiguration configuration;
    private final MarketData marketData;
    private final Clock clock;
    private final TermsBook terms;
    private final Newsroom newsroom;
    private final PaperMarket market;
    private final PaperDesk desk;
    private final Delivery delivery;
    private final ReentrantLock lock = new ReentrantLock();

    public PaperBroker(
            PaperConfiguration configuration,
            InstrumentCatalogue catalogue,
            MarketData marketData,
            Clock clock) {
        this.configuration = configuration;
        this.marketData = marketData;
        this.clock = clock;
        this.terms = new TermsBook(catalogue, configuration.presets(), configuration.friction());
        History history = new History(configuration.rememberedOrders());
        Rehearsal rehearsal =
                new Rehearsal(configuration.faults(), new Chance(configuration.seed()));
        this.newsroom = new Newsroom(history, rehearsal, clock);
        this.market = new PaperMarket(configuration, terms, newsroom);
        this.desk = new PaperDesk(market, terms, rehearsal, history, newsroom);
        this.delivery = new Delivery(configuration.delivery());
    }

    @Override
    public BrokerId id() {
        return BrokerId.PAPER;
    }

    @Override
    public AccountMode mode() {
        return AccountMode.PAPER;
    }

    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                Set.of(OrderType.values()),
                Set.of(TimeInForce.values()),
                EnumSet.complementOf(EnumSet.of(AssetClass.OPTION)),
                BrokerCapabilities.ReplaceSupport.NATIVE,
                BrokerCapabilities.IdempotencyScope.ALL_ORDERS,
                true,
                true,
                false,
                BrokerCapabilities.Push.STREAM,
                configuration.notice());
    }

    @Override
    public FeeSchedule feesFor(Instrument instrument) {
        return terms.of(instrument).fees();
    }

    /** May be called again, to adopt what another node left behind or to let go what has ended. */
    @Override
    public void connect(BrokerEventSink sink, List<Order> working) {
        delivery.connect(sink);
        List<Quote> quotes = newestQuotes(working);
        run(
                now -> {
                    quotes.forEach(quote -> market.start(quote));
                    working.forEach(order -> desk.adopt(order, now));
                });
    }

    @Override
    public boolean isConnected() {
        return delivery.isConnected();
    }

    @Override
    public List<SubmitOutcome> submit(List<Order> orders) {
        if (!delivery.isConnected() || delivery.isCongested()) {
            SubmitOutcome notSent = new SubmitOutcome.NotSent("The paper broker takes no orders");
            return orders.stream().map(order -> notSent).toList();
        }
        List<Quote> quotes = newestQuotes(orders);
        return exclusively(
                now -> {
                    quotes.forEach(quote -> market.see(quote));
                    return orders.stream().map(order -> desk.submit(order, now)).toList();
                });
    }

    @Override
    public CommandOutcome cancel(Order order) {
        return exclusively(now -> desk.cancel(order, now));
    }

    @Override
    public CommandOutcome replace(Order order, Replacement replacement) {
        OrderChange change =
                new OrderChange(
                        Optional.of(replacement.quantity()),
                        replacement.price(),
                        replacement.stopPrice());
        return exclusively(now -> desk.replace(order, change, now));
    }

    @Override
    public FindOutcome find(Order order) {
        return exclusively(now -> desk.find(order, now));
    }

    @Override
    public Duration clockOffset() {
        return Duration.ZERO;
    }

    @Override
    public void quotesChanged(List<Quote> quotes) {
        run(now -> quotes.forEach(quote -> market.quote(quote, now)));
    }

    /** Time passes: orders expire, and what was on its way or held back arrives. */
    public void tick() {
        run(market::advance);
    }

    @PreDestroy
    void close() throws InterruptedException {
        delivery.close();
    }

    private void run(Consumer<Instant> work) {
        exclusively(
                now -> {
                    work.accept(now);
                    return true;
                });
    }

    /** What happens inside leaves as one list, in order, even when the work stops half-way. */
    private <T> T exclusively(Function<Instant, T> work) {
        lock.lock();
        try {
            return work.apply(clock.instant());
        } finally {
            delivery.post(newsroom.collect());
            lock.unlock();
        }
    }

    /** Read before the lock is taken; without an answer the quotes already heard must do. */
    private List<Quote> newestQuotes(List<Order> orders) {
        Set<Symbol> symbols =
                orders.stream().map(Order::instrument).collect(Collectors.toUnmodifiableSet());
        try {
            // Sorted, so that the same orders and quotes always give the same events.
            return marketData.latest(symbols).values().stream()
                    .sorted(Comparator.comparing(Quote::symbol))
                    .toList();
        } catch (RuntimeException fault) {
            LOG.warn("No quotes from the market data; going on with those heard", fault);
            return List.of();
        }
    }
}
