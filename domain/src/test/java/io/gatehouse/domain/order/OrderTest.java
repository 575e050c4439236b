package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Optional;

class OrderTest {
    private static final Instant LATER = Instant.parse("2026-02-02T10:00:00Z");

    private final Order working = order(OrderStatus.NEW);

    @Test
    void fillsInPartsUntilNothingIsLeft() {
        Order half = working.afterFill(FillDraft.buy(1, "4", "50").fill());
        assertThat(half.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(half.leavesQuantity()).isEqualTo(Quantity.of("6"));

        Order whole = half.afterFill(FillDraft.buy(2, "6", "51").fill());
        assertThat(whole.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(whole.leavesQuantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void averagesItsFillsByQuantity() {
        // (4 x 50 + 6 x 51) / 10
        Order filled =
                working.afterFill(FillDraft.buy(1, "4", "50").fill())
                        .afterFill(FillDraft.buy(2, "6", "51").fill());
        assertThat(filled.averageFillPrice()).contains(Price.of("50.6"));
    }

    @Test
    void keepsAThirdInItsCostAndRoundsOnlyTheAverage() {
        Order filled =
                order(OrderStatus.NEW, "3")
                        .afterFill(FillDraft.buy(1, "1", "33").fill())
                        .afterFill(FillDraft.buy(2, "2", "33.5").fill());
        assertThat(filled.execution().cost()).isEqualByComparingTo("100");
        assertThat(filled.averageFillPrice()).contains(Price.of("33.3333333333333333"));
    }

    @Test
    void hasNoAverageBeforeItsFirstFill() {
        assertThat(working.averageFillPrice()).isEmpty();
    }

    @Test
    void addsUpItsFees() {
        Order filled =
                working.afterFill(FillDraft.buy(1, "4", "50").fee("0.40").fill())
                        .afterFill(FillDraft.buy(2, "6", "50").fee("0.60").fill());
        assertThat(filled.execution().fees()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void booksAFillInWhateverStateItIs(OrderStatus status) {
        Order filled = order(status).afterFill(FillDraft.buy(1, "4", "50").fill());
        assertThat(filled.filledQuantity()).isEqualTo(Quantity.of("4"));
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"CANCELED", "EXPIRED", "REJECTED", "DENIED"})
    void staysFinalWhenAFillComesLate(OrderStatus status) {
        Order late = order(status).afterFill(FillDraft.buy(1, "10", "50").fill());
        assertThat(late.status()).isEqualTo(status);
        assertThat(late.leavesQuantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void flagsFillsBeyondWhatWasOrdered() {
        Order filled = working.afterFill(FillDraft.buy(1, "10", "50").fill());
        assertThat(filled.isOverfilled()).isFalse();

        Order over = filled.afterFill(FillDraft.buy(2, "1", "50").fill());
        assertThat(over.isOverfilled()).isTrue();
        assertThat(over.filledQuantity()).isEqualTo(Quantity.of("11"));
        assertThat(over.status()).isEqualTo(OrderStatus.FILLED);
    }

    @ParameterizedTest
    @EnumSource(OrderEventKind.class)
    void cumulativeQuantityNeverFallsWhateverHappens(OrderEventKind event) {
        Order half = working.afterFill(FillDraft.buy(1, "4", "50").fill());
        assertThat(half.after(event, LATER).filledQuantity()).isEqualTo(Quantity.of("4"));
    }

    @Test
    void fillsInAnyOrderEndInTheSameState() {
        Fill first = FillDraft.buy(1, "4", "50").fill();
        Fill second = FillDraft.buy(2, "6", "51").fill();
        assertThat(working.afterFill(second).afterFill(first))
                .isEqualTo(working.afterFill(first).afterFill(second));
    }

    @Test
    void timeOfTheLastChangeDoesNotGoBack() {
        Fill first = FillDraft.buy(1, "4", "50").fill();
        Fill second = FillDraft.buy(2, "4", "50").fill();
        Order order = working.afterFill(second).afterFill(first);
        assertThat(order.updatedAt()).isEqualTo(second.executedAt());
        assertThat(order.execution().lastFillAt()).contains(second.executedAt());
    }

    @Test
    void aFillBeforeItsAcknowledgementCountsAndTheLateOneSaysNothing() {
        Order filled = order(OrderStatus.PENDING_NEW).afterFill(FillDraft.buy(1, "4", "50").fill());
        assertThat(filled.after(OrderEventKind.ACKNOWLEDGED, LATER)).isEqualTo(filled);
    }

    @Test
    void fallsBackToPartlyFilledWhenACancelIsRefused() {
        Order refused =
                working.afterFill(FillDraft.buy(1, "4", "50").fill())
                        .after(OrderEventKind.CANCEL_REQUESTED, LATER)
                        .after(OrderEventKind.COMMAND_REJECTED, LATER);
        assertThat(refused.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    }

    @Test
    void holdsAnAskedForChangeUntilTheBrokerAnswers() {
        Order asked = working.changeRequested(quantity("15"), LATER);
        assertThat(asked.status()).isEqualTo(OrderStatus.PENDING_REPLACE);
        assertThat(asked.pendingChange()).contains(quantity("15"));
        assertThat(asked.leavesQuantity()).isEqualTo(Quantity.of("10"));

        Order changed = asked.changed(quantity("15"), LATER);
        assertThat(changed.status()).isEqualTo(OrderStatus.NEW);
        assertThat(changed.pendingChange()).isEmpty();
        assertThat(changed.leavesQuantity()).isEqualTo(Quantity.of("15"));
    }

    /** A change that is told twice, or late, changes nothing: nobody has judged it again. */
    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "PENDING_REPLACE")
    void takesNoChangeThatNobodyWaitsFor(OrderStatus status) {
        Order order = order(status);
        assertThat(order.changed(quantity("15"), LATER)).isEqualTo(order);
    }

    @Test
    void standsAsItWasWhenAChangeIsRefused() {
        Order refused = working.changeRequested(quantity("15"), LATER).commandRejected(LATER);
        assertThat(refused.status()).isEqualTo(OrderStatus.NEW);
        assertThat(refused.pendingChange()).isEmpty();
        assertThat(refused.ticket().quantity()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void takesNoChangeBeforeItIsAcknowledged() {
        Order sent = order(OrderStatus.PENDING_NEW);
        assertThat(sent.changeRequested(quantity("15"), LATER)).isEqualTo(sent);
    }

    @Test
    void isCompleteWhenCutDownToWhatHasFilled() {
        Order cut =
                working.afterFill(FillDraft.buy(1, "4", "50").fill())
                        .changeRequested(quantity("4"), LATER)
                        .changed(quantity("4"), LATER);
        assertThat(cut.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(cut.isOverfilled()).isFalse();
    }

    @Test
    void aFinalOrderTakesNoMoreAnswers() {
        Order canceled = working.after(OrderEventKind.CANCELED, LATER);
        assertThat(canceled.changed(quantity("15"), LATER)).isEqualTo(canceled);
        assertThat(canceled.commandRejected(LATER)).isEqualTo(canceled);
    }

    @Test
    void unknownOrderThatIsCancelledCanStillBeProvenAbsent() {
        Order lost =
                order(OrderStatus.UNKNOWN)
                        .after(OrderEventKind.CANCEL_REQUESTED, LATER)
                        .after(OrderEventKind.PROVEN_ABSENT, LATER);
        assertThat(lost.status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void unknownOrderKeepsItsLeaves() {
        assertThat(order(OrderStatus.UNKNOWN).leavesQuantity()).isEqualTo(Quantity.of("10"));
    }

    @Test
    void triggerLatches() {
        Order triggered = stop().afterTrigger(LATER);
        assertThat(triggered.triggered()).isTrue();
        assertThat(triggered.after(OrderEventKind.ACKNOWLEDGED, LATER).triggered()).isTrue();
    }

    @Test
    void aFillProvesThatTheStopWasTriggered() {
        assertThat(stop().afterFill(FillDraft.sell(1, "1", "44").fill()).triggered()).isTrue();
        assertThat(working.afterFill(FillDraft.buy(1, "1", "44").fill()).triggered()).isFalse();
    }

    @Test
    void aFinalOrderIsNotTriggeredAnyMore() {
        Order canceled = stop().after(OrderEventKind.CANCELED, LATER);
        assertThat(canceled.afterTrigger(LATER)).isEqualTo(canceled);
    }

    private static Order stop() {
        OrderTicket ticket =
                new OrderTicket(
                        new Symbol("ACME"),
                        Side.SELL,
                        OrderType.STOP,
                        Quantity.of("10"),
                        Optional.empty(),
                        Optional.of(Price.of("45")),
                        TimeInForce.GTC,
                        Protection.NONE,
                        true,
                        false,
                        OrderOrigin.PROTECTIVE);
        return OrderDraft.of(ticket, OrderStatus.NEW);
    }

    private static OrderChange quantity(String quantity) {
        return new OrderChange(
                Optional.of(Quantity.of(quantity)), Optional.empty(), Optional.empty());
    }

    private static Order order(OrderStatus status) {
        return order(status, "10");
    }

    private static Order order(OrderStatus status, String quantity) {
        OrderTicket ticket =
                OrderTicket.limit(
                        new Symbol("ACME"), Side.BUY, Quantity.of(quantity), Price.of("60"));
        return OrderDraft.of(ticket, status);
    }
}
