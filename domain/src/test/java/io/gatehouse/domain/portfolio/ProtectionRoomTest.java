package io.gatehouse.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.position.Bracket;
import io.gatehouse.domain.position.BracketId;
import io.gatehouse.domain.position.ProtectionPlan.Share;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ten of an instrument; a long has its stop at 95, a short at 105, and an exit works for four. */
class ProtectionRoomTest {
    private static final Symbol ACME = new Symbol("ACME");

    @ParameterizedTest
    @CsvSource({
        // A limit beyond the stop leaves stops all of the position, and targets six.
        "10,  SELL, LIMIT, 95.01, true,  10, 6",
        "10,  SELL, LIMIT, 110,   true,  10, 6",
        "-10, BUY,  LIMIT, 104.99, true, 10, 6",
        // Behind the stop it may rest too: on an old quote, or in a gap.
        "10,  SELL, LIMIT, 94,    true,  10, 6",
        "-10, BUY,  LIMIT, 106,   true,  10, 6",
        "10,  SELL, STOP,  110,   true,  6, 6",
        // Whatever triggers it, it fills at its limit or not at all: in a gap below 94 it rests.
        "10,  SELL, STOP_LIMIT, 96, true, 10, 6",
        "10,  SELL, STOP_LIMIT, 94, true, 10, 6",
        "-10, BUY, STOP_LIMIT, 106, true, 10, 6",
        "10,  SELL, MARKET, '',   true,  6, 6",
        // It goes when a stop has closed what it was to close.
        "10,  SELL, LIMIT, 110,   false, 10, 6",
        "10,  SELL, LIMIT, 95,    false, 10, 6",
        "10,  SELL, MARKET, '',   false, 6, 6",
        // It adds.
        "10,  BUY,  LIMIT, 90,    false, 10, 10"
    })
    void isWhatAnExitLeaves(
            String position,
            Side side,
            OrderType type,
            String limit,
            boolean reduceOnly,
            String stops,
            String targets) {
        WorkingOrder exit = order(side, type, limit, reduceOnly, false);
        String stop = position.startsWith("-") ? "105" : "95";

        assertLeft(Quantity.of(position), stoppedAt(stop), List.of(exit), stops, targets);
    }

    @Test
    void isAllOfItBesideItsOwnStopsAndTargets() {
        WorkingOrder target = order(Side.SELL, OrderType.LIMIT, "110", true, true);

        assertLeft(Quantity.of("10"), stoppedAt("95"), List.of(target), "10", "10");
    }

    @ParameterizedTest
    @CsvSource({
        // Behind the stop it triggers later: it is no way to a wider stop.
        "10,  SELL, 94.99,  10, 6",
        "-10, BUY,  105.01, 10, 6",
        "10,  SELL, 95,     6, 6",
        "10,  SELL, 95.01,  6, 6",
        "-10, BUY,  104.99, 6, 6"
    })
    void isWhatAStopOfItsUserLeaves(
            String position, Side side, String trigger, String stops, String targets) {
        WorkingOrder exit = ownStop(side, "4", trigger);
        String stop = position.startsWith("-") ? "105" : "95";

        assertLeft(Quantity.of(position), stoppedAt(stop), List.of(exit), stops, targets);
    }

    /** Four under an exit of four: what else sells opens with all of itself. */
    @Test
    void isNotTakenByWhatFindsNothingLeftToClose() {
        WorkingOrder exit = order(Side.SELL, OrderType.LIMIT, "110", true, false);
        WorkingOrder opening = order(Side.SELL, OrderType.LIMIT, "112", false, false);

        assertLeft(Quantity.of("4"), stoppedAt("95"), List.of(exit, opening), "4", "0");
    }

    @Test
    void isNeverLessThanNothing() {
        WorkingOrder exit = order(Side.SELL, OrderType.MARKET, "", true, false);

        assertLeft(Quantity.of("3"), stoppedAt("95"), List.of(exit), "0", "0");
    }

    /** Twenty, of which ten have their stop at 99 and ten at 80. */
    @ParameterizedTest
    @CsvSource({
        "100, 10, 10, 0",
        "100, 14, 6, 0",
        "81, 10, 10, 0",
        "81, 4, 10, 6",
        "81, 20, 10, 0",
        "79, 20, 10, 10"
    })
    void isTakenFromTheStopsBehindAStopOfItsUser(
            String trigger, String quantity, String near, String far) {
        List<Bracket> brackets = List.of(bracket(1, "80"), bracket(2, "99"));

        ProtectionRoom room =
                ProtectionRoom.of(
                        Quantity.of("20"),
                        brackets,
                        List.of(ownStop(Side.SELL, quantity, trigger)));

        assertThat(room.forStops())
                .extracting(Share::quantity)
                .containsExactly(Quantity.of(far), Quantity.of(near));
    }

    /** A single bracket's share of the position. */
    private static void assertLeft(
            Quantity position,
            List<Bracket> brackets,
            List<WorkingOrder> exits,
            String stops,
            String targets) {
        ProtectionRoom room = ProtectionRoom.of(position, brackets, exits);
        assertThat(room.forStops()).extracting(Share::quantity).containsExactly(Quantity.of(stops));
        assertThat(room.forTargets())
                .extracting(Share::quantity)
                .containsExactly(Quantity.of(targets));
    }

    private static WorkingOrder ownStop(Side side, String quantity, String trigger) {
        return new WorkingOrder(
                new OrderId(new UUID(8, 1)),
                ACME,
                side,
                OrderType.STOP,
                Quantity.of(quantity),
                Optional.empty(),
                Optional.of(Price.of(trigger)),
                Optional.empty(),
                true,
                false,
                false);
    }

    private static List<Bracket> stoppedAt(String stop) {
        return List.of(bracket(1, stop));
    }

    /** Ten, with that stop; made in the order of their numbers. */
    private static Bracket bracket(int number, String stop) {
        return new Bracket(
                new BracketId(new UUID(7, number)),
                ACME,
                Optional.empty(),
                Quantity.of("10"),
                new Protection(Optional.of(Price.of(stop)), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-02-02T09:00:00Z").plusSeconds(number));
    }

    private static WorkingOrder order(
            Side side, OrderType type, String limit, boolean reduceOnly, boolean isProtective) {
        return new WorkingOrder(
                new OrderId(new UUID(8, 1)),
                ACME,
                side,
                type,
                Quantity.of("4"),
                Optional.of(limit).filter(text -> !text.isEmpty()).map(Price::of),
                Optional.empty(),
                Optional.empty(),
                reduceOnly,
                isProtective,
                false);
    }
}
