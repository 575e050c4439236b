package io.gatehouse.application.broker;

import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.MarketData;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fills market orders at once at the newest quote and without fees, lets all others rest, and does
 * what it is told: everything before the call returns.
 */
public final class PromptBroker implements BrokerGateway {
    private final BrokerId id;
    private final AccountMode mode;
    private final MarketData marketData;
    private final Clock clock;
    private final AtomicLong events = new AtomicLong();
    private Optional<BrokerEventSink> sink = Optional.empty();

    public PromptBroker(MarketData marketData, Clock clock) {
        this(BrokerId.PAPER, AccountMode.PAPER, marketData, clock);
    }

    /** One of another name, for accounts of that mode. */
    public PromptBroker(BrokerId id, AccountMode mode, MarketData marketData, Clock clock) {
        this.id = id;
        this.mode = mode;
        this.marketData = marketData;
        this.clock = clock;
    }

    @Override
    public BrokerId id() {
        return id;
    }

    @Override
    public AccountMode mode() {
        return mode;
    }

    @Override
    public BrokerCapabilities capabilities() {
        return new BrokerCapabilities(
                Set.of(OrderType.values()),
                Set.of(TimeInForce.values()),
                Set.of(AssetClass.values()),
                BrokerCapabilities.ReplaceSupport.NATIVE,
                BrokerCapabilities.IdempotencyScope.ALL_ORDERS,
                true,
                true,
                false,
                BrokerCapabilities.Push.STREAM,
                "");
    }

    @Override
    public FeeSchedule feesFor(Instrument instrument) {
        return FeeSchedule.FREE;
    }

    @Override
    public void connect(BrokerEventSink newSink, List<Order> working) {
        sink = Optional.of(newSink);
    }

    @Override
    public boolean isConnected() {
        return sink.isPresent();
    }

    @Override
    public List<SubmitOutcome> submit(List<Order> orders) {
        List<BrokerEvent> news = new ArrayList<>();
        for (Order order : orders) {
            news.add(acknowledged(order));
            if (order.ticket().type() == OrderType.MARKET) {
                news.add(executed(order, priceFor(order)));
            }
        }
        tell(news);
        return orders.stream().<SubmitOutcome>map(order -> new SubmitOutcome.Sent()).toList();
    }

    @Override
    public CommandOutcome cancel(Order order) {
        tell(List.of(new BrokerEvent.Canceled(subject(order), key(), "As asked.", now())));
        return new CommandOutcome.Acknowledged();
    }

    @Override
    public CommandOutcome replace(Order order, Replacement replacement) {
        tell(List.of(new BrokerEvent.Replaced(subject(order), key(), replacement, now())));
        return new CommandOutcome.Acknowledged();
    }

    @Override
    public FindOutcome find(Order order) {
        return new FindOutcome.NotConclusive("It keeps no record.");
    }

    @Override
    public Duration clockOffset() {
        return Duration.ZERO;
    }

    /** Working orders fill whole at their own prices, on one quote. */
    public void fill(Order... orders) {
        tell(Arrays.stream(orders).map(order -> executed(order, ownPrice(order))).toList());
    }

    private static Price ownPrice(Order order) {
        return order.ticket().price().or(order.ticket()::stopPrice).orElseThrow();
    }

    private void tell(List<BrokerEvent> news) {
        sink.orElseThrow().accept(news);
    }

    private BrokerEvent acknowledged(Order order) {
        return new BrokerEvent.Acknowledged(subject(order), key(), "P-" + order.id(), now());
    }

    private BrokerEvent executed(Order order, Price price) {
        return new BrokerEvent.Executed(
                subject(order),
                key(),
                order.leavesQuantity(),
                price,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                now());
    }

    private Price priceFor(Order order) {
        Symbol symbol = order.instrument();
        Quote quote =
                Optional.ofNullable(marketData.latest(Set.of(symbol)).get(symbol)).orElseThrow();
        return (order.ticket().side() == Side.BUY ? quote.buySide() : quote.sellSide())
                .orElseThrow();
    }

    private BrokerEvent.Subject subject(Order order) {
        return new BrokerEvent.Subject(id, order.accountId(), order.id());
    }

    private String key() {
        return "event-" + events.incrementAndGet();
    }

    private Instant now() {
        return clock.instant();
    }
}
