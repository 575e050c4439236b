package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.NIFTY;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.order.CancelOrder;
import io.gatehouse.application.order.ClosePosition;
import io.gatehouse.application.order.ProtectPosition;
import io.gatehouse.application.order.ReplaceOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.Contracts;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A seeded trader who does anything an account allows, step by step: orders of every kind, fills
 * whole and in part, cancels, replaces, exits, quotes, cash flows, time and other limits. NIFTY is
 * in rupees, one account in four too; nobody knows the rate until the first of a house quotes it.
 */
public final class RandomTrader {
    private static final List<Traded> TRADED =
            List.of(
                    new Traded(AAPL, "100", "0.01", "20", "1"),
                    new Traded(BTC, "50000", "0.01", "0.05", "0.0001"),
                    new Traded(EURUSD, "1.10000", "0.00001", "0.20", "0.01"),
                    new Traded(NIFTY, "24000", "0.05", "10", "1"));

    /** The rate of what NIFTY is priced in; traded by nobody. */
    private static final Traded USDINR =
            new Traded(new Symbol("USDINR"), "80.00000", "0.00001", "0.20", "0.01");

    /** Market orders, which make positions, as often as all others together. */
    private static final List<OrderType> TYPES =
            List.of(
                    OrderType.MARKET,
                    OrderType.MARKET,
                    OrderType.MARKET,
                    OrderType.LIMIT,
                    OrderType.STOP,
                    OrderType.STOP_LIMIT);

    private final TradingHouse house;
    private final Random random;
    private final String currency;
    private final Desk desk;
    private Optional<OrderTicket> last = Optional.empty();
    private int reports;

    /** An instrument, its usual price and its tick, its usual quantity and its step. */
    private record Traded(Symbol symbol, String price, String tick, String quantity, String step) {
        static Traded of(Order order) {
            return TRADED.stream()
                    .filter(traded -> traded.symbol.equals(order.instrument()))
                    .findFirst()
                    .orElseThrow();
        }

        BigDecimal onTick(BigDecimal wanted) {
            return rounded(wanted, new BigDecimal(tick));
        }

        BigDecimal onStep(BigDecimal wanted) {
            return rounded(wanted, new BigDecimal(step));
        }

        private static BigDecimal rounded(BigDecimal wanted, BigDecimal unit) {
            return wanted.divide(unit, 0, RoundingMode.UP).multiply(unit);
        }
    }

    public RandomTrader(TradingHouse house, Random random) {
        this.house = house;
        this.random = random;
        this.currency = one(4) ? "INR" : "USD";
        this.desk =
                house.trader(money(pick("100000", "20000", "250000")).toPlainString(), currency);
        house.catalogue.add(Contracts.pair(USDINR.symbol().value()));
        TRADED.forEach(this::quote);
        limit(RandomLimits.several(random, money("1")));
    }

    public Desk desk() {
        return desk;
    }

    /** One thing, done to its end: nothing is under way afterwards. */
    public void step() {
        house.clock.advance(Duration.ofMillis(random.nextInt(one(12) ? 90_000 : 4_000)));
        act(random.nextInt(24));
        house.watchUntil(this::isQuiet);
    }

    private void act(int what) {
        switch (what) {
            case 0, 1, 2 -> quote(one(4) ? USDINR : any());
            case 3, 4 -> onResting(house.broker::fill);
            case 5 -> onResting(this::fillInPart);
            case 6 -> onResting(this::cancel);
            case 7, 8 -> onResting(this::replace);
            case 9 -> close(any());
            case 10 -> protect(any());
            case 11 -> moveCash();
            case 12 -> limit(RandomLimits.one(random, money("1")));
            default -> place();
        }
    }

    /** Now and then the same order again. */
    private void place() {
        OrderTicket next = last.filter(again -> one(40)).orElseGet(() -> ticket(any()));
        last = Optional.of(next);
        desk.placed(next);
    }

    private boolean isQuiet() {
        return working().stream()
                .map(Order::status)
                .noneMatch(
                        status ->
                                status == OrderStatus.PENDING_NEW
                                        || status == OrderStatus.PENDING_CANCEL
                                        || status == OrderStatus.PENDING_REPLACE);
    }

    private List<Order> working() {
        return house.transactions.inTransaction(desk::working);
    }

    private List<Order> resting() {
        return working().stream()
                .filter(order -> order.ticket().type() != OrderType.MARKET)
                .toList();
    }

    private void onResting(Consumer<Order> action) {
        List<Order> resting = resting();
        if (!resting.isEmpty()) {
            action.accept(resting.get(random.nextInt(resting.size())));
        }
    }

    private void quote(Traded traded) {
        BigDecimal bid = price(traded, -30, 30);
        BigDecimal spread =
                one(2) ? BigDecimal.ZERO : new BigDecimal(traded.tick()).multiply(BigDecimal.TEN);
        house.quote(traded.symbol(), bid.toPlainString(), bid.add(spread).toPlainString());
    }

    private OrderTicket ticket(Traded traded) {
        Side side = one(2) ? Side.BUY : Side.SELL;
        OrderType type = TYPES.get(random.nextInt(TYPES.size()));
        return new OrderTicket(
                traded.symbol(),
                side,
                type,
                quantity(traded),
                type.hasLimit() ? near(traded, -40, 40) : Optional.empty(),
                type.hasStop()
                        ? near(traded, 30 * side.sign(), 45 * side.sign())
                        : Optional.empty(),
                TimeInForce.GTC,
                protection(traded, side),
                one(12),
                one(4),
                OrderOrigin.USER);
    }

    private Protection protection(Traded traded, Side side) {
        return new Protection(
                one(4) ? Optional.empty() : near(traded, -90 * side.sign(), -45 * side.sign()),
                one(2) ? Optional.empty() : near(traded, 45 * side.sign(), 120 * side.sign()));
    }

    private void fillInPart(Order order) {
        BigDecimal leaves = order.leavesQuantity().value();
        BigDecimal half = leaves.divide(BigDecimal.TWO, MathContext.DECIMAL64);
        house.line.report(
                new BrokerEvent.Executed(
                        new BrokerEvent.Subject(BrokerId.PAPER, order.accountId(), order.id()),
                        "part-" + order.id() + "-" + ++reports,
                        new Quantity(Traded.of(order).onStep(half).min(leaves)),
                        order.ticket().price().or(order.ticket()::stopPrice).orElseThrow(),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        house.clock.instant()));
    }

    private void cancel(Order order) {
        new CancelOrder(house.access, house.desk, house.dispatch, house.watch, house.ids)
                .cancel(
                        new CancelOrder.Command(
                                desk.actor(),
                                Optional.of(desk.account()),
                                order.id(),
                                PATIENCE,
                                CONTEXT));
    }

    private void replace(Order order) {
        Traded traded = Traded.of(order);
        OrderChange change =
                new OrderChange(
                        one(2) ? Optional.of(quantity(traded)) : Optional.empty(),
                        order.ticket().price().flatMap(price -> near(traded, -40, 40)),
                        Optional.empty());
        new ReplaceOrder(
                        house.access,
                        house.desk,
                        house.decisions,
                        house.dispatch,
                        house.watch,
                        TradingHouse.NO_COPIES,
                        house.ids)
                .replace(
                        new ReplaceOrder.Command(
                                desk.actor(),
                                Optional.of(desk.account()),
                                order.id(),
                                change,
                                PATIENCE,
                                CONTEXT));
    }

    private void close(Traded traded) {
        new ClosePosition(house.access, house.exits)
                .close(
                        new ClosePosition.Command(
                                desk.actor(),
                                Optional.of(desk.account()),
                                traded.symbol(),
                                PATIENCE,
                                CONTEXT));
    }

    private void protect(Traded traded) {
        int sign =
                house.transactions
                        .inSnapshot(() -> desk.position(traded.symbol()))
                        .value()
                        .signum();
        if (sign != 0) {
            new ProtectPosition(house.access, house.desk, house.dispatch, house.ids)
                    .protect(
                            new ProtectPosition.Command(
                                    desk.actor(),
                                    Optional.of(desk.account()),
                                    traded.symbol(),
                                    Optional.of(
                                            new ProtectPosition.Level(
                                                    near(traded, -90 * sign, -45 * sign))),
                                    Optional.empty(),
                                    CONTEXT));
        }
    }

    private void moveCash() {
        new MoveCash(house.access, house.desk, house.ledger, house.ids)
                .move(
                        new MoveCash.Command(
                                desk.actor(),
                                desk.account(),
                                one(2) ? MoveCash.Direction.DEPOSIT : MoveCash.Direction.WITHDRAWAL,
                                Money.of(
                                        money(pick("500", "2500.25", "20000")).toPlainString(),
                                        currency),
                                Optional.empty(),
                                Optional.empty(),
                                CONTEXT));
    }

    private void limit(Map<RiskLimit, Optional<BigDecimal>> limits) {
        new ChangeProfile(
                        house.access, house.desk, house.catalogue, house.ids, Duration.ofHours(24))
                .change(
                        new ChangeProfile.Command(
                                desk.actor(),
                                Optional.of(desk.account()),
                                new ProfileChange(
                                        Optional.empty(),
                                        limits,
                                        Map.of(
                                                RiskSwitch.STOP_LOSS_REQUIRED, one(4),
                                                RiskSwitch.SHORT_SELLING_ALLOWED, !one(4)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of()),
                                ChangeProfile.Extent.NAMED,
                                Optional.empty(),
                                CONTEXT));
    }

    /** From a tenth of to four times the usual quantity, in steps; now and then between steps. */
    private Quantity quantity(Traded traded) {
        BigDecimal usual =
                new BigDecimal(traded.quantity())
                        .multiply(BigDecimal.valueOf(1L + random.nextInt(40)))
                        .movePointLeft(1);
        BigDecimal odd = one(60) ? new BigDecimal(traded.step()).movePointLeft(1) : BigDecimal.ZERO;
        return new Quantity(traded.onStep(usual).add(odd));
    }

    private Optional<Price> near(Traded traded, int from, int to) {
        return Optional.of(new Price(price(traded, from, to)));
    }

    /** The usual price moved by so many thousandths, on the tick. */
    private BigDecimal price(Traded traded, int from, int to) {
        int low = Math.min(from, to);
        int moved = 1000 + low + random.nextInt(Math.abs(to - from) + 1);
        return traded.onTick(
                new BigDecimal(traded.price())
                        .multiply(BigDecimal.valueOf(moved))
                        .movePointLeft(3));
    }

    /** An amount of dollars in the account's own currency. */
    private BigDecimal money(String dollars) {
        BigDecimal amount = new BigDecimal(dollars);
        return currency.equals("INR") ? amount.multiply(new BigDecimal("80")) : amount;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Traded any() {
        return TRADED.get(random.nextInt(TRADED.size()));
    }
}
