package io.gatehouse.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Order;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What a broker is told of when another node is silent. */
class TakeOverOrdersTest extends UnderWayCase {
    private final TakeOverOrders takeOverOrders =
            new TakeOverOrders(
                    house.brokers,
                    house.orders,
                    new ApplyExecution(house.desk, house.dispatch, house.ids),
                    house.clock);

    @Test
    void areThoseThatNothingHasChangedForFiveSeconds() {
        house.line.report(canceled(place(Price.of("48800"))));
        Order settled = place();
        house.line.report(acknowledged(settled));
        house.clock.advance(Duration.ofSeconds(1));
        house.line.report(acknowledged(place(Price.of("48900"))));
        house.clock.advance(Duration.ofSeconds(4));

        takeOverOrders.takeOver();

        assertThat(house.line.adopted()).containsExactly(stored(settled));
    }

    /** Its cancel, which the silent node has left behind, is sent without it. */
    @Test
    void areNoneThatMayNeverHaveLeftAndAreCancelled() {
        cancel(place());
        Order settled = place(Price.of("48900"));
        house.clock.advance(Duration.ofSeconds(6));

        takeOverOrders.takeOver();

        assertThat(house.line.adopted()).containsExactly(stored(settled));
    }
}
