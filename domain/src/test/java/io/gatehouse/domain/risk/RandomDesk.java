package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.marketdata.Quote;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.BrokerTicket;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A seeded account and an order for it: long, short and flat in shares, coins, futures, pairs and
 * an index in another currency, with working orders of every kind and limits near what it does.
 */
final class RandomDesk {
    private final Random random;
    private final ViewBuilder builder;
    private final OrderTicket ticket;

    RandomDesk(Random random) {
        this.random = random;
        this.builder = ViewBuilder.dollars(pick("100000", "250000", "600000", "20000"));
        if (random.nextInt(20) > 0) {
            builder.rate("INR", "0.0119765432109876543");
        }
        setUpAccount();
        RandomLimits.on(builder, random);
        Traded.ALL.forEach(this::hold);
        for (int i = random.nextInt(8); i > 0; i--) {
            builder.working(order(Traded.ALL.get(random.nextInt(Traded.ALL.size())), false));
        }
        TicketBuilder asked = order(Traded.ALL.get(random.nextInt(Traded.ALL.size())), one(15));
        setUpActivity();
        if (random.nextInt(8) == 0) {
            builder.recent(asked, Duration.ofMillis(random.nextInt(4000)));
        }
        this.ticket = asked.ticket();
        if (one(8)) {
            keepAtBroker();
        }
        if (one(6)) {
            builder.triggered(
                    order(Traded.ALL.get(random.nextInt(Traded.ALL.size())), false)
                            .reduceOnly()
                            .from(OrderOrigin.PROTECTIVE));
        }
        if (one(4)) {
            change(Traded.ALL.get(random.nextInt(Traded.ALL.size())));
        }
        if (one(10)) {
            builder.copyRisk(pick("0.5", "3"));
        }
        if (one(6)) {
            replace();
        }
    }

    /** An order that works is moved, and perhaps resized. */
    private void change(Traded traded) {
        TicketBuilder order = order(traded, false);
        OrderTicket now = order.ticket();
        builder.changing(
                order,
                new OrderChange(
                        one(2) ? Optional.of(new Quantity(traded.size(random))) : Optional.empty(),
                        now.price().map(price -> new Price(traded.price(random, -40, 40))),
                        now.stopPrice().map(stop -> new Price(traded.price(random, -9, 9)))));
    }

    /** The order comes in the place of one like it, larger or smaller. */
    private void replace() {
        BigDecimal size = ticket.quantity().value().multiply(new BigDecimal(pick("0.5", "1", "2")));
        builder.inPlaceOf(ticket.withQuantity(new Quantity(size)));
        if (one(2)) {
            builder.filled(size.toPlainString(), pick("0.9", "1", "110.5"));
        }
    }

    PreTradeView view() {
        return builder.of(ticket.instrument());
    }

    OrderTicket ticket() {
        return ticket;
    }

    private Optional<PlatformRoom> room(String limit, String taken) {
        return one(4)
                ? Optional.empty()
                : Optional.of(new PlatformRoom(new BigDecimal(limit), new BigDecimal(taken)));
    }

    private TradingState state() {
        List<TradingState> states = List.of(TradingState.values());
        return states.get(random.nextInt(states.size()));
    }

    private PlatformUse platform() {
        Optional<PlatformRoom> exposure = room("5000000", "4900000");
        Optional<PlatformRoom> positions = room("50", "49");
        Optional<PlatformRoom> instrument = room("100000", "60000");
        Optional<PlatformRoom> loss = room("50000", "-200.5");
        boolean latched = one(20);
        BigDecimal reserved = new BigDecimal(pick("0", "1", "0.5"));
        boolean rated = !one(20);
        return new PlatformUse(
                exposure,
                positions,
                instrument,
                loss,
                latched,
                reserved,
                rated ? Optional.of(BigDecimal.ONE) : Optional.empty(),
                rated ? List.of() : List.of(MissingRate.of("CHF/USD")));
    }

    private void setUpAccount() {
        builder.marginBuffer(pick("0", "20"));
        if (one(40)) {
            builder.inactive();
        }
        if (one(12)) {
            builder.states(new TradingStates(state(), state(), state(), state()));
        }
        if (one(10)) {
            builder.synced(any(DataState.values()), Duration.ofSeconds(random.nextInt(400)))
                    .freshFor(Duration.ofMinutes(1 + random.nextInt(10)));
            if (one(2)) {
                builder.brokerSaid("30000", pick("29000.5", "31000"), "1200", "27800.5");
            }
        }
        if (one(60)) {
            builder.neverSynced();
        }
        if (one(5)) {
            builder.platform(platform());
        }
        if (one(20)) {
            builder.marketClosed();
        }
        if (random.nextBoolean()) {
            builder.named();
        }
        if (random.nextInt(3) == 0) {
            builder.balance("EUR", "1234.56").rate("EUR", "1.1");
        }
        builder.day(pick("90000", "100000", "101000", "250000"), pick("0", "-500.25"));
        builder.period(LossSpan.WEEK, pick("60000", "90000", "100000"), "0", BreakerLevel.NONE);
        builder.period(LossSpan.MONTH, pick("50000", "90000", "100000"), "0", BreakerLevel.NONE);
        builder.lossRules(
                new LossRules(
                        any(LossBasis.values()),
                        any(DrawdownMode.values()),
                        any(OnBreach.values())));
        builder.moneyPeak(pick("100000", "90000"), pick("0", "5000.5"), pick("0", "1200"));
        builder.navPeak(pick("100000", "99999.123"), pick("0.8", "1", "2.5"), one(50));
    }

    private void setUpActivity() {
        if (one(40)) {
            return;
        }
        builder.ordersInMinute(random.nextInt(70))
                .ordersOfDay(random.nextInt(200))
                .tradesOfDay(random.nextInt(90))
                .repeatsInMinute(random.nextInt(60))
                .closed(
                        "LLWWLLLWLWLWLLLLWWLLW".substring(random.nextInt(21)),
                        Duration.ofSeconds(90));
        if (one(20)) {
            builder.repeated(pick("AAPL", "BTC", "EURUSD"), any(Side.values()))
                    .winRateReset(Duration.ofMinutes(random.nextInt(20)));
        }
    }

    private void hold(Traded traded) {
        Instrument instrument = traded.instrument();
        if (one(3)) {
            return;
        }
        String quantity = random.nextBoolean() ? "0" : position(traded);
        if (one(80)) {
            builder.unquoted(instrument, quantity, traded.mid());
            return;
        }
        builder.held(
                instrument,
                quantity,
                traded.price(random, -300, 300).toString(),
                traded.price(random, -3, 0).toString(),
                traded.price(random, 0, 3).toString());
        if (one(15)) {
            builder.quoteAge(traded.symbol(), Duration.ofSeconds(random.nextInt(200)));
        }
        if (one(60)) {
            builder.quote(bidOnly(traded));
        }
        if (one(6)) {
            builder.fees(traded.symbol(), fees());
        }
    }

    /** A broker holds some of what is known, on either side or on both, and may hold more. */
    private void keepAtBroker() {
        for (Traded traded : Traded.ALL) {
            if (one(2) && builder.of(new Symbol(traded.symbol())).traded().isPresent()) {
                BrokerTicket[] tickets = new BrokerTicket[1 + random.nextInt(3)];
                for (int i = 0; i < tickets.length; i++) {
                    tickets[i] = atBroker(traded, i);
                }
                builder.atBroker(traded.symbol(), tickets);
            }
        }
        if (one(4)) {
            builder.unlisted("EURUSD.m", "\"GOLD\" spot");
        }
    }

    private BrokerTicket atBroker(Traded traded, int number) {
        Side side = any(Side.values());
        return new BrokerTicket(
                Integer.toString(number),
                side,
                new Quantity(traded.size(random)),
                new Price(traded.price(random, -300, 300)),
                one(3) ? Optional.empty() : Optional.of(new Price(traded.price(random, -60, 60))));
    }

    private String position(Traded traded) {
        BigDecimal size = traded.size(random);
        if (one(6)) {
            size = size.add(traded.instrument().spec().lotStep().value().movePointLeft(1));
        }
        return random.nextBoolean() ? size.toString() : size.negate().toString();
    }

    private TicketBuilder order(Traded traded, boolean unknown) {
        if (!unknown && builder.of(traded.instrument().symbol()).traded().isEmpty()) {
            builder.quoted(
                    traded.instrument(),
                    traded.price(random, -2, 0).toString(),
                    traded.price(random, 0, 2).toString());
        }
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        String quantity = traded.size(random).toString();
        TicketBuilder order =
                side == Side.BUY
                        ? TicketBuilder.buy(quantity, traded.symbol())
                        : TicketBuilder.sell(quantity, traded.symbol());
        priced(order, traded, side);
        if (random.nextBoolean()) {
            order.stopLoss(traded.price(random, -30 * side.sign(), -10 * side.sign()).toString());
        }
        if (one(3)) {
            order.target(traded.price(random, 10 * side.sign(), 40 * side.sign()).toString());
        }
        return flagged(order);
    }

    private void priced(TicketBuilder order, Traded traded, Side side) {
        switch (random.nextInt(5)) {
            case 0 -> order.limit(traded.price(random, -40, 40).toString()).gtc();
            case 1 ->
                    order.stop(traded.price(random, 4 * side.sign(), 9 * side.sign()).toString())
                            .gtc();
            case 2 ->
                    order.stop(traded.price(random, 4 * side.sign(), 9 * side.sign()).toString())
                            .limit(
                                    traded.price(random, 4 * side.sign(), 9 * side.sign())
                                            .toString());
            default -> {
                // a market order
            }
        }
    }

    private TicketBuilder flagged(TicketBuilder order) {
        if (one(15)) {
            order.reduceOnly();
        }
        if (one(4)) {
            order.allowResize();
        }
        if (one(10)) {
            order.risking(pick("100", "2500.5", "20000"));
        }
        if (one(20)) {
            order.reduceOnly()
                    .from(random.nextBoolean() ? OrderOrigin.SYSTEM : OrderOrigin.PROTECTIVE);
        }
        return order;
    }

    private Quote bidOnly(Traded traded) {
        return new Quote(
                new Symbol(traded.symbol()),
                Optional.of(new Price(traded.price(random, -3, 0))),
                Optional.empty(),
                Optional.empty(),
                ViewBuilder.NOW);
    }

    private static FeeSchedule fees() {
        return new FeeSchedule(
                List.of(
                        new FeeSchedule.Line(
                                "commission",
                                FeeSchedule.Basis.NOTIONAL,
                                new BigDecimal("0.001"),
                                Optional.of(BigDecimal.ONE),
                                Optional.of(new BigDecimal("40")),
                                Optional.empty()),
                        new FeeSchedule.Line(
                                "duty",
                                FeeSchedule.Basis.QUANTITY,
                                new BigDecimal("0.01"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Side.SELL))));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
