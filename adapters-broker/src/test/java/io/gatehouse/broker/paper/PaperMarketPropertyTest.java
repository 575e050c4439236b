package io.gatehouse.broker.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEvent.Executed;
import io.gatehouse.broker.paper.PaperConfiguration.RestingFill;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.order.TimeInForce;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What holds in every session, whatever its seed; a failure names the seed that shows it. */
class PaperMarketPropertyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverFillsMoreThanWasOrdered(long seed) {
        RandomSession session = RandomSession.played(rough(seed), seed);

        Map<OrderId, Quantity> filled =
                session.world.fills().stream()
                        .collect(
                                Collectors.toMap(
                                        fill -> fill.subject().orderId(),
                                        Executed::quantity,
                                        Quantity::plus));

        assertThat(filled).isNotEmpty();
        for (Order order : session.orders) {
            assertThat(filled.getOrDefault(order.id(), Quantity.ZERO))
                    .isLessThanOrEqualTo(order.ticket().quantity());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverFillsWorseThanTheLimit(long seed) {
        RandomSession session = RandomSession.played(rough(seed), seed);

        for (Executed fill : session.world.fills()) {
            Order order = session.orderOf(fill);
            order.ticket()
                    .price()
                    .ifPresent(limit -> assertThat(isWorse(order, fill.price(), limit)).isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingHappensToAnOrderAfterItsEnd(long seed) {
        RandomSession session = RandomSession.played(rough(seed), seed);

        Map<OrderId, List<BrokerEvent>> lives =
                session.world.events.stream()
                        .collect(Collectors.groupingBy(event -> event.subject().orderId()));

        for (List<BrokerEvent> life : lives.values()) {
            assertThat(life.subList(0, life.size() - 1))
                    .noneMatch(BrokerEvent.Canceled.class::isInstance)
                    .noneMatch(BrokerEvent.Expired.class::isInstance);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFactHasAKeyOfItsOwn(long seed) {
        assertThat(RandomSession.played(rough(seed), seed).world.events)
                .extracting(BrokerEvent::key)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fillOrKillIsAllOrNothing(long seed) {
        RandomSession session = RandomSession.played(rough(seed), seed);

        for (Executed fill : session.world.fills()) {
            Order order = session.orderOf(fill);
            if (order.ticket().timeInForce() == TimeInForce.FOK) {
                assertThat(fill.quantity()).isEqualTo(order.ticket().quantity());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameInputGivesTheSameLogByteForByte(long seed) {
        List<BrokerEvent> once = RandomSession.played(rough(seed), seed).world.events;
        List<BrokerEvent> again = RandomSession.played(rough(seed), seed).world.events;

        assertThat(again.toString()).isEqualTo(once.toString());
    }

    private static PaperConfiguration rough(long seed) {
        return PaperSettings.of(
                List.of("us-equity", "fx", "crypto"),
                seed,
                Duration.ofSeconds(seed % 2),
                seed % 3 == 0 ? RestingFill.PENETRATE : RestingFill.TOUCH,
                new Friction(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO),
                new PartialFills(PartialFills.Mode.RANDOM, new BigDecimal("0.5"), BigDecimal.ZERO));
    }

    private static boolean isWorse(Order order, Price price, Price limit) {
        return order.ticket().side() == Side.BUY ? price.isAbove(limit) : price.isBelow(limit);
    }
}
