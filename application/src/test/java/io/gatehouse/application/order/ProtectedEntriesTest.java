package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.PATIENCE;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.order.ProtectPosition.Level;
import io.gatehouse.application.order.ProtectPosition.Result;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.Breach;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order for 100 shares at 100 with a stop at 95, of which one has filled; 1 % of 100,000 may be
 * lost in a trade.
 */
class ProtectedEntriesTest {
    private static final Optional<Level> SAME = Optional.empty();

    private final TradingHouse house = TradingHouse.open();
    private final Desk ada = house.trader("100000", "USD", BigDecimal.ONE);
    private Order entry;

    @BeforeEach
    void enter() {
        house.quote(AAPL, "100", "100");
        entry =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.BUY, Quantity.of("100"), Price.of("100"))
                                .withProtection(
                                        new Protection(Desk.price("95"), Desk.price("120"))));
        filled("1");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** 100 x (100 - 90) = 1,000, the one share that is held and the 99 that will be. */
    @ParameterizedTest
    @CsvSource({"90, true", "89.99, false"})
    void aWiderStopIsJudgedForWhatHasStillToFill(String stop, boolean passes) {
        assertThat(protect(to(stop), SAME) instanceof Result.Protected).isEqualTo(passes);
    }

    @Test
    void deniesWithTheLossOfTheWholeTrade() {
        // 5 of the share that is held and 495 reserved for the others; 100 x 20 = 2,000 then.
        assertThat(protect(to("80"), SAME))
                .isInstanceOfSatisfying(
                        Result.Denied.class,
                        denied ->
                                assertThat(denied.violations().getFirst().figures().orElseThrow())
                                        .extracting("limit", "used", "reserved", "projected")
                                        .usingComparatorForType(
                                                BigDecimal::compareTo, BigDecimal.class)
                                        .containsExactly(
                                                new BigDecimal("1"),
                                                new BigDecimal("0.005"),
                                                new BigDecimal("0.495"),
                                                new BigDecimal("2")));
        assertThat(stored().ticket().protection().stopLoss()).isEqualTo(Desk.price("95"));
    }

    /** Shares without a stop lose 20 %: 100 x 20 = 2,000. */
    @Test
    void takingTheStopAwayIsJudgedForWhatHasStillToFill() {
        ada.changed(Map.of(), Map.of(RiskSwitch.STOP_LOSS_REQUIRED, false));

        assertThat(denials(protect(to(), SAME))).containsExactly("risk_per_trade");
    }

    @Test
    void countsWhatItsEntryHasReservedOnce() {
        // 100 x 5 = 500 at the stop now and 100 x 9 = 900 then, of all that may be lost.
        ada.limited(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "0.9");
        ada.limited(RiskLimit.MAX_DAILY_LOSS_PERCENT, "0.9");

        assertThat(protect(to("91"), SAME)).isInstanceOf(Result.Protected.class);
        assertThat(denials(protect(to("90.99"), SAME)))
                .containsExactly("capital_at_risk", "max_daily_loss");
    }

    /** 990 of the entry and 10 of the position: 1,000 of the 1,500 that all may lose together. */
    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void theReservationFollowsTheStop(String quantity, boolean passes) {
        ada.limited(RiskLimit.MAX_CAPITAL_AT_RISK_PERCENT, "1.5");
        protect(to("90"), SAME);

        OrderTicket other =
                OrderTicket.limit(AAPL, Side.BUY, Quantity.of(quantity), Price.of("100"))
                        .withProtection(new Protection(Desk.price("90"), Optional.empty()));

        assertThat(ada.placed(other) instanceof SubmitOrder.Result.Accepted).isEqualTo(passes);
    }

    @Test
    void theEntryTakesOverWhatIsMovedAndTellsIt() {
        protect(to("97"), to("130"));

        assertThat(stored().ticket().protection())
                .isEqualTo(new Protection(Desk.price("97"), Desk.price("130")));
        assertThat(house.orders.events(ada.account(), entry.id()))
                .extracting(OrderEvent::kind)
                .contains("PROTECTION_MOVED");
    }

    /** A broker that asks since when it is as it is would take it for another order. */
    @Test
    void whatNoBrokerSeesIsNoChangeOfTheOrder() {
        Instant before = stored().updatedAt();
        house.clock.advance(Duration.ofSeconds(1));

        protect(to("97"), SAME);

        assertThat(stored().updatedAt()).isEqualTo(before);
    }

    /** Whatever ends the bracket meanwhile: the next fill is protected as the last word was. */
    @Test
    void whatFillsAfterItsBracketHasEndedIsProtectedAsMoved() {
        protect(to("90"), SAME);
        house.broker.fill(stop());
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);

        filled("9");

        assertThat(house.positions.brackets(List.of(ada.account())))
                .extracting(owned -> owned.value().covered(), owned -> owned.value().protection())
                .containsExactly(
                        tuple(
                                Quantity.of("9"),
                                new Protection(Desk.price("90"), Desk.price("120"))));
    }

    /** At 100 it fills only after the stop has: what then fills is no trade that ends at once. */
    @Test
    void keepsItsOwnStopWhereTheMovedOneLiesBeyondItsPrice() {
        house.quote(AAPL, "110", "110");

        assertThat(protect(to("105"), SAME)).isInstanceOf(Result.Protected.class);

        assertThat(stored().ticket().protection().stopLoss()).isEqualTo(Desk.price("95"));
        assertThat(house.positions.brackets(List.of(ada.account())))
                .extracting(owned -> owned.value().protection().stopLoss())
                .containsExactly(Desk.price("105"));
    }

    @Test
    void aStopIsNotMovedAwayWhileTheAccountReduces() {
        house.quote(AAPL, "110", "110");
        protect(to("105"), SAME);
        house.quote(AAPL, "120", "120");
        done(house.haltAccount.halt(OwnHalts.to(TradingState.REDUCING, ada)));

        assertThat(denials(protect(to("104"), SAME))).containsExactly("reduce_only_mode");
    }

    @Test
    void anEntryThatHasEndedIsLeftAsItIs() {
        house.cancelOrder.cancel(
                new CancelOrder.Command(
                        ada.actor(), Optional.of(ada.account()), entry.id(), PATIENCE, CONTEXT));

        assertThat(protect(to("80"), SAME)).isInstanceOf(Result.Protected.class);
        assertThat(stored().ticket().protection().stopLoss()).isEqualTo(Desk.price("95"));
    }

    @Test
    void aChangedEntryIsJudgedUnderTheStopThatWasMoved() {
        protect(to("90"), SAME);

        ReplaceOrder.Result larger =
                house.replaceOrder.replace(
                        new ReplaceOrder.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                entry.id(),
                                new OrderChange(
                                        Optional.of(Quantity.of("102")),
                                        Optional.empty(),
                                        Optional.empty()),
                                PATIENCE,
                                CONTEXT));

        // 101 x 10 = 1,010.
        assertThat(larger).isInstanceOf(ReplaceOrder.Result.Denied.class);
    }

    private void filled(String quantity) {
        ada.fills(entry, quantity, "100");
    }

    private Order stop() {
        return ada.working().stream()
                .filter(order -> order.ticket().type() == OrderType.STOP)
                .findFirst()
                .orElseThrow();
    }

    private Order stored() {
        return house.orders.find(ada.account(), List.of(entry.id())).getFirst();
    }

    private Result protect(Optional<Level> stop, Optional<Level> target) {
        return new ProtectPosition(house.access, house.desk, house.dispatch, house.ids)
                .protect(
                        new ProtectPosition.Command(
                                ada.actor(),
                                Optional.of(ada.account()),
                                AAPL,
                                stop,
                                target,
                                CONTEXT));
    }

    private static List<String> denials(Result result) {
        return result instanceof Result.Denied denied
                ? denied.violations().stream().map(Breach::check).toList()
                : List.of();
    }

    private static Optional<Level> to(String price) {
        return Optional.of(new Level(Desk.price(price)));
    }

    /** No price any more. */
    private static Optional<Level> to() {
        return Optional.of(new Level(Optional.empty()));
    }
}
