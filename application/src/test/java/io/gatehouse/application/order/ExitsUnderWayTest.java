package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.AAPL;
import static io.gatehouse.application.order.TradingHouse.BTC;
import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Refusal;
import io.gatehouse.application.broker.ScriptedBroker.Handed;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Ten shares, orders that sell them at 109, and a broker that takes its time to cancel those. */
class ExitsUnderWayTest extends ExitsCase {
    @Test
    void waitsForTheEndOfWhatGivesWayThoughTheCallerHasNoPatience() throws Exception {
        Order exit = holdAndSell("10");

        var closing = CompletableFuture.supplyAsync(this::closeWithoutPatience);
        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", exit.id()));
        house.line.report(canceled(exit));

        Order close = accepted(closing.get());
        assertThat(close.ticket().quantity()).isEqualTo(Quantity.of("10"));
        assertThat(house.line.next()).isEqualTo(new Handed("NEW", close.id()));
    }

    @Test
    void saysThatAnExitIsUnderWayAndStoresNoDenialWhereItsCancelIsNotAnswered() throws Exception {
        Order exit = holdAndSell("10");

        assertThat(closeWithoutPatience())
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().code()).isEqualTo("exit_under_way");
                            assertThat(refused.refusal()).isInstanceOf(Refusal.Conflict.class);
                        });

        assertThat(ada.position(AAPL)).isEqualTo(Quantity.of("10"));
        assertThat(house.orders.all()).noneMatch(order -> order.status() == OrderStatus.DENIED);
        house.line.report(canceled(exit));
        assertThat(accepted(closeWithoutPatience()).ticket().quantity())
                .isEqualTo(Quantity.of("10"));
    }

    @Test
    void closesWhatNoUnansweredCancelKeepsBack() throws Exception {
        Order exit = holdAndSell("4");

        Order close = accepted(closeWithoutPatience());

        assertThat(house.line.next()).isEqualTo(new Handed("CANCEL", exit.id()));
        assertThat(close.ticket().quantity()).isEqualTo(Quantity.of("6"));
    }

    @Test
    void isOvertakenByAnExitThatFillsBeforeItsCancel() throws Exception {
        Order exit = holdAndSell("10");

        var closing = CompletableFuture.supplyAsync(this::closeWithoutPatience);
        OrderId asked = house.line.next().order();
        house.broker.fill(exit);

        assertThat(asked).isEqualTo(exit.id());
        assertThat(closing.get())
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Refused.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo("position_changed"));
        assertThat(ada.position(AAPL)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void closesAllAndLeavesOutWhatAnExitWasFasterAt() throws Exception {
        ada.filled(Side.BUY, BTC, "0.01", "49000");
        Order exit = holdAndSell("10");

        var closing = CompletableFuture.supplyAsync(this::closeAllWithoutPatience);
        awaitCancel(exit);
        house.broker.fill(exit);

        assertThat(closing.get()).extracting(Flattening.Close::instrument).containsExactly(BTC);
    }

    @Test
    void closesAllAndTellsWhatIsStillThere() throws Exception {
        ada.filled(Side.BUY, BTC, "0.01", "49000");
        holdAndSell("10");

        List<Flattening.Close> closes = closeAllWithoutPatience();

        assertThat(closes).extracting(Flattening.Close::instrument).containsExactly(AAPL, BTC);
        assertThat(closes.getFirst().result())
                .isInstanceOfSatisfying(
                        SubmitOrder.Result.Refused.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo("exit_under_way"));
        assertThat(accepted(closes.getLast().result()).ticket().quantity())
                .isEqualTo(Quantity.of("0.01"));
    }

    private List<Flattening.Close> closeAllWithoutPatience() {
        return done(
                new ClosePositions(house.access, house.flattening, house.positions)
                        .close(
                                new ClosePositions.Command(
                                        ada.actor(),
                                        Optional.of(ada.account()),
                                        Duration.ZERO,
                                        CONTEXT)));
    }

    /** The other position's close is on its way at the same time. */
    private void awaitCancel(Order exit) throws InterruptedException {
        Handed cancel = new Handed("CANCEL", exit.id());
        Handed handed = house.line.next();
        while (!handed.equals(cancel)) {
            handed = house.line.next();
        }
    }

    private Order holdAndSell(String quantity) {
        ada.filled(Side.BUY, AAPL, "10", "95");
        Order exit =
                ada.accepted(
                        OrderTicket.limit(AAPL, Side.SELL, Quantity.of(quantity), Price.of("109")));
        house.watchUntil(
                () -> ada.working().stream().allMatch(order -> order.status() == OrderStatus.NEW));
        house.line.answers(new SubmitOutcome.Sent());
        return exit;
    }

    private SubmitOrder.Result closeWithoutPatience() {
        return closePosition.close(
                new ClosePosition.Command(
                        ada.actor(), Optional.of(ada.account()), AAPL, Duration.ZERO, CONTEXT));
    }

    private BrokerEvent canceled(Order order) {
        return new BrokerEvent.Canceled(
                new BrokerEvent.Subject(BrokerId.PAPER, order.accountId(), order.id()),
                "canceled",
                "As asked.",
                house.clock.instant());
    }
}
