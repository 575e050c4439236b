package io.gatehouse.broker.paper;

import static io.gatehouse.broker.paper.PaperInstruments.AAPL;
import static io.gatehouse.broker.paper.PaperInstruments.BTC;
import static io.gatehouse.broker.paper.PaperInstruments.EURUSD;

import io.gatehouse.application.broker.BrokerOrders;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderDraft;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A trading session made from a seed: quotes that wander, orders of all kinds, cancels, changes.
 */
final class RandomSession {
    private static final int STEPS = 120;
    private static final List<Symbol> SYMBOLS = List.of(AAPL, BTC, EURUSD);

    final PaperWorld world;
    final List<Order> orders = new ArrayList<>();

    private final Random random;
    private int cents = 10_000;

    private RandomSession(PaperConfiguration configuration, long seed) {
        this.world = new PaperWorld(configuration);
        this.random = new Random(seed);
    }

    static RandomSession played(PaperConfiguration configuration, long seed) {
        RandomSession session = new RandomSession(configuration, seed);
        for (int step = 0; step < STEPS; step++) {
            session.step();
        }
        return session;
    }

    Order orderOf(BrokerEvent event) {
        return orders.stream()
                .filter(order -> order.id().equals(event.subject().orderId()))
                .findFirst()
                .orElseThrow();
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> quote();
            case 3, 4, 5 -> orders.add(world.submit(ticket()));
            case 6 -> any().ifPresent(world::cancel);
            default -> world.pass(Duration.ofSeconds(random.nextInt(3)));
        }
    }

    private Optional<Order> any() {
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(orders.get(random.nextInt(orders.size())));
    }

    private void quote() {
        cents = Math.max(5_000, cents + random.nextInt(401) - 200);
        world.quote(symbol(), money(cents), money(cents + random.nextInt(20)));
    }

    private OrderTicket ticket() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        String quantity = String.valueOf(1 + random.nextInt(50));
        String price = money(cents + random.nextInt(601) - 300);
        String stop = money(cents + random.nextInt(601) - 300);
        OrderTicket ticket =
                switch (random.nextInt(4)) {
                    case 0 -> BrokerOrders.market(symbol(), side, quantity);
                    case 1 -> BrokerOrders.limit(symbol(), side, quantity, price);
                    case 2 -> BrokerOrders.stop(symbol(), side, quantity, stop);
                    default -> BrokerOrders.stopLimit(symbol(), side, quantity, price, stop);
                };
        TimeInForce[] lives = TimeInForce.values();
        return OrderDraft.lasting(ticket, lives[random.nextInt(lives.length)]);
    }

    private Symbol symbol() {
        return SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    }

    private static String money(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
