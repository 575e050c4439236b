package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
import io.gatehouse.domain.order.OrderEvent;
import io.gatehouse.domain.order.OrderStatus;
import io.gatehouse.domain.risk.RiskLimit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** An order at 48,000 that is to be moved to 47,100, under a limit of 9,500 for its position. */
class ChangesUnderWayTest extends UnderWayCase {
    private Order order;

    @BeforeEach
    void change() {
        ada.limited(RiskLimit.MAX_POSITION_SIZE, "9500");
        order = place(Price.of("48000"));
        house.line.report(acknowledged(order));
        change("47100");
        assertThat(stored(order).status()).isEqualTo(OrderStatus.PENDING_REPLACE);
    }

    /** It may still fill at 48,000: 4,800 + 4,750 = 9,550, where 4,710 + 4,750 = 9,460. */
    @Test
    void holdTheWorseOfBothPricesUntilTheBrokerAnswers() {
        assertThat(another()).isInstanceOf(SubmitOrder.Result.Denied.class);
    }

    @Test
    void holdTheOldPriceOnceTheBrokerHasRefused() {
        house.line.report(
                new BrokerEvent.CommandRejected(
                        subject(order), "no", "Too late.", house.clock.instant()));

        assertThat(another()).isInstanceOf(SubmitOrder.Result.Denied.class);
    }

    @Test
    void holdTheNewPriceOnceTheBrokerHasMadeThem() {
        house.line.report(made("47100"));

        assertThat(another()).isInstanceOf(SubmitOrder.Result.Accepted.class);
    }

    /** Told late by a node that was cut off, it would undo what the gate has allowed since. */
    @Test
    void areNotUndoneByOneThatWasMadeBefore() {
        house.line.report(made("47100"));
        change("47200");
        house.line.report(made("47200"));

        house.line.report(made("47100"));

        assertThat(stored(order).status()).isEqualTo(OrderStatus.NEW);
        assertThat(stored(order).ticket().price()).contains(Price.of("47200"));
    }

    @Test
    void areNotAnsweredByOneThatWasMadeBefore() {
        house.line.report(made("47100"));
        change("47200");

        house.line.report(made("47100"));

        assertThat(stored(order).status()).isEqualTo(OrderStatus.PENDING_REPLACE);
        assertThat(stored(order).ticket().price()).contains(Price.of("47100"));
        house.line.report(made("47200"));
        assertThat(stored(order).ticket().price()).contains(Price.of("47200"));
    }

    @Test
    void areWrittenIntoNoTimelineTwice() {
        house.line.report(made("47100"));
        house.line.report(made("47100"));

        assertThat(house.orders.events(ada.account(), order.id()))
                .extracting(OrderEvent::kind)
                .containsOnlyOnce("REPLACED");
    }

    private void change(String price) {
        house.replaceOrder.replace(
                new ReplaceOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        order.id(),
                        new OrderChange(
                                Optional.empty(), Optional.of(Price.of(price)), Optional.empty()),
                        Duration.ZERO,
                        CONTEXT));
    }

    private BrokerEvent made(String price) {
        return new BrokerEvent.Replaced(
                subject(order),
                "made " + price,
                new Replacement(Quantity.of("0.1"), Optional.of(Price.of(price)), Optional.empty()),
                house.clock.instant());
    }

    private SubmitOrder.Result another() {
        return house.submit.submit(command(Price.of("47500")));
    }
}
