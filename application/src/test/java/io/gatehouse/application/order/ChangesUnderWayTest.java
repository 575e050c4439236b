package io.gatehouse.application.order;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerGateway.Replacement;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderChange;
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
        house.replaceOrder.replace(
                new ReplaceOrder.Command(
                        ada.actor(),
                        Optional.of(ada.account()),
                        order.id(),
                        new OrderChange(
                                Optional.empty(), Optional.of(Price.of("47100")), Optional.empty()),
                        Duration.ZERO,
                        CONTEXT));
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
        Replacement made =
                new Replacement(
                        Quantity.of("0.1"), Optional.of(Price.of("47100")), Optional.empty());
        house.line.report(
                new BrokerEvent.Replaced(subject(order), "made", made, house.clock.instant()));

        assertThat(another()).isInstanceOf(SubmitOrder.Result.Accepted.class);
    }

    private SubmitOrder.Result another() {
        return house.submit.submit(command(Price.of("47500")));
    }
}
