package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.order.ReplaceOrder.Result;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderOrigin;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** A working order to buy 20 at 96 with a stop at 94 and a target at 100, below a market of 100. */
class ReplaceOrderTest {
    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD");

    @BeforeEach
    void quote() {
        house.quote(AAPL, "100", "100");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        // (98.9 - 94) / 98.9 = 4.95 %, (99 - 94) / 99 = 5.05 %.
        "MAX_STOP_DISTANCE_PERCENT, 5, 98.9, true",
        "MAX_STOP_DISTANCE_PERCENT, 5, 99, false",
        // (100 - 95) / (95 - 94) = 5, (100 - 97) / (97 - 94) = 1.
        "MIN_REWARD_RISK, 2, 95, true",
        "MIN_REWARD_RISK, 2, 97, false",
        // 20 x (99 - 94) are 0.1 % of 100,000, 20 x (99.01 - 94) are more.
        "RISK_PER_TRADE_PERCENT, 0.1, 99, true",
        "RISK_PER_TRADE_PERCENT, 0.1, 99.01, false",
    })
    void aMovedPriceIsJudgedByTheStopAndTargetOfItsOrder(
            RiskLimit limit, String value, String price, boolean passes) {
        Order order = working();
        ada.limited(limit, value);

        Result result = replaced(order, Optional.empty(), Desk.price(price));

        assertThat(result).isInstanceOf(passes ? Result.Changed.class : Result.Denied.class);
        assertThat(deniedBy()).isEqualTo(passes ? List.of() : List.of(check(limit)));
    }

    @Test
    void aSmallerQuantityPassesWhateverIsExceeded() {
        Order order = working();
        ada.limited(RiskLimit.MAX_ORDER_QUANTITY, "5");

        assertThat(replaced(order, quantity("10"), Optional.empty()))
                .isInstanceOf(Result.Changed.class);
        assertThat(replaced(order, quantity("11"), Optional.empty()))
                .isInstanceOf(Result.Denied.class);
        assertThat(replaced(order, quantity("9"), Desk.price("97")))
                .isInstanceOf(Result.Changed.class);
        assertThat(deniedBy()).containsExactly("max_order_quantity");
    }

    @ParameterizedTest
    @CsvSource({"95.99, true", "96.01, false"})
    void aPriceThatBringsAnOrderCloserToALoweredLimitPasses(String price, boolean passes) {
        // 20 at 96 are 1,920
        Order order = working();
        ada.limited(RiskLimit.MAX_ORDER_NOTIONAL, "1000");

        Result result = replaced(order, Optional.empty(), Desk.price(price));

        assertThat(result).isInstanceOf(passes ? Result.Changed.class : Result.Denied.class);
        assertThat(deniedBy()).isEqualTo(passes ? List.of() : List.of("max_order_notional"));
    }

    @Test
    void aPriceAloneNeverChangesTheSizeOfAnOrderThatMayBeResized() {
        ada.limited(RiskLimit.RISK_PER_TRADE_PERCENT, "0.1");
        Order order = ada.accepted(entry().resizable());

        // 20 x (99.01 - 94) are more than 100; 19 would pass
        assertThat(replaced(order, Optional.empty(), Desk.price("99.01")))
                .isInstanceOf(Result.Denied.class);
        assertThat(ada.working().getFirst().ticket()).isEqualTo(order.ticket());
        assertThat(replaced(order, quantity("20"), Desk.price("99.01")))
                .isInstanceOf(Result.Changed.class);
        assertThat(ada.working().getFirst().ticket().quantity()).isEqualTo(Quantity.of("19"));
    }

    @Test
    void aSmallerQuantityIsAWholeNumberOfLots() {
        Order order = working();

        assertThat(replaced(order, quantity("9.5"), Optional.empty()))
                .isInstanceOf(Result.Denied.class);
        assertThat(deniedBy()).containsExactly("invalid_quantity");
    }

    @Test
    void anOrderThatMayBeResizedGrowsOnlyAsFarAsItPasses() {
        ada.limited(RiskLimit.MAX_ORDER_QUANTITY, "30");
        Order order = ada.accepted(entry().resizable());

        assertThat(replaced(order, quantity("100000"), Optional.empty()))
                .isInstanceOf(Result.Changed.class);

        assertThat(ada.working().getFirst().ticket().quantity()).isEqualTo(Quantity.of("30"));
    }

    @Test
    void anExitGrowsOnlyToWhatItHasToClose() {
        ada.filled(Side.BUY, AAPL, "5", "90");
        Order exit =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.SELL, Quantity.of("3"), Price.of("120"))
                                .asReduceOnly(OrderOrigin.USER));

        assertThat(replaced(exit, quantity("1000"), Desk.price("119")))
                .isInstanceOf(Result.Changed.class);

        Order changed =
                ada.working().stream()
                        .filter(order -> order.id().equals(exit.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(changed.ticket().quantity()).isEqualTo(Quantity.of("5"));
        assertThat(changed.ticket().price()).isEqualTo(Desk.price("119"));
    }

    /** 8 of 20 have filled; 30 in all may be one order's. */
    @Test
    void aPartlyFilledOrderGrowsToItsLimitInAll() {
        Order order = working();
        ada.fills(order, "8", "96");
        ada.limited(RiskLimit.MAX_ORDER_QUANTITY, "30");

        assertThat(replaced(order, quantity("31"), Optional.empty()))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied -> assertThat(denied.maxQuantity()).isEqualTo(Quantity.of("30")));
        assertThat(replaced(order, quantity("30"), Optional.empty()))
                .isInstanceOf(Result.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({"105, false", "102, true", "'', true"})
    void aStopThatHasTriggeredStaysWhereItWas(String stop, boolean passes) {
        Order order = ada.accepted(stopLimit());
        trigger(order);

        Result result =
                replaced(
                        order,
                        new OrderChange(
                                Optional.empty(),
                                Desk.price("102.50"),
                                Optional.of(stop).filter(text -> !text.isEmpty()).map(Price::of)));

        if (passes) {
            assertThat(result).isInstanceOf(Result.Changed.class);
        } else {
            assertThat(result)
                    .isEqualTo(
                            new Result.Refused(
                                    Refusal.Invalid.of(
                                            "stop_price",
                                            "has been touched; only quantity and price change")));
        }
    }

    /** The market is beyond the stop then, where no new stop could be placed. */
    @Test
    void aStopThatHasTriggeredIsJudgedAsTheLimitItIs() {
        Order order = ada.accepted(stopLimit());
        trigger(order);

        Result result = replaced(order, quantity("25"), Desk.price("103.10"));

        assertThat(result).isInstanceOf(Result.Changed.class);
    }

    private void trigger(Order order) {
        house.confirmed(AAPL, "102.20");
        BrokerEvent.Subject subject =
                new BrokerEvent.Subject(BrokerId.PAPER, order.accountId(), order.id());
        house.line.report(
                new BrokerEvent.Triggered(
                        subject, "trigger-1", Optional.empty(), house.clock.instant()));
        assertThat(ada.working()).allMatch(Order::triggered);
    }

    private static OrderTicket stopLimit() {
        return new OrderTicket(
                AAPL,
                Side.BUY,
                OrderType.STOP_LIMIT,
                Quantity.of("20"),
                Desk.price("103"),
                Desk.price("102"),
                TimeInForce.GTC,
                new Protection(Desk.price("100"), Optional.empty()),
                false,
                false,
                OrderOrigin.USER);
    }

    private Order working() {
        return ada.accepted(entry());
    }

    private static OrderTicket entry() {
        return OrderTicket.limit(AAPL, Side.BUY, Quantity.of("20"), Price.of("96"))
                .withProtection(new Protection(Desk.price("94"), Desk.price("100")));
    }

    private Result replaced(Order order, Optional<Quantity> quantity, Optional<Price> price) {
        return replaced(order, new OrderChange(quantity, price, Optional.empty()));
    }

    private Result replaced(Order order, OrderChange change) {
        return house.replaceOrder.replace(
                new ReplaceOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        order.id(),
                        change,
                        PATIENCE,
                        CONTEXT));
    }

    private List<String> deniedBy() {
        return house.audited(ada.account(), "order_denied").stream()
                .map(AuditEntry::fact)
                .map(fact -> fact.details().get("checks"))
                .toList();
    }

    private static Optional<Quantity> quantity(String value) {
        return Optional.of(Quantity.of(value));
    }

    private static String check(RiskLimit limit) {
        return switch (limit) {
            case MAX_STOP_DISTANCE_PERCENT -> "stop_distance";
            case MIN_REWARD_RISK -> "reward_risk";
            default -> "risk_per_trade";
        };
    }
}
