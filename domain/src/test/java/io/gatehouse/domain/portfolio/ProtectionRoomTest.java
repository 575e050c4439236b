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
        // At the stop or behind it one price could fill both.
        "10,  SELL, LIMIT, 95,    true,  6, 6",
        "-10, BUY,  LIMIT, 105,   true,  6, 6",
        "10,  SELL, STOP,  110,   true,  6, 6",
        // Whatever triggers it, it fills at its limit or not at all.
        "10,  SELL, STOP_LIMIT, 96, true, 10, 6",
        "10,  SELL, STOP_LIMIT, 94, true, 6, 6",
        "10,  SELL, MARKET, '',   true,  6, 6",
        // It goes when a stop has closed what it was to close.
        "10,  SELL, LIMIT, 110,   false, 10, 6",
        "10,  SELL, LIMIT, 95,    false, 6, 6",
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

        assertThat(ProtectionRoom.of(Quantity.of(position), stoppedAt(stop), List.of(exit)))
                .isEqualTo(new ProtectionRoom(Quantity.of(stops), Quantity.of(targets)));
    }

    @Test
    void isAllOfItBesideItsOwnStopsAndTargets() {
        WorkingOrder target = order(Side.SELL, OrderType.LIMIT, "110", true, true);

        assertThat(ProtectionRoom.of(Quantity.of("10"), stoppedAt("95"), List.of(target)))
                .isEqualTo(new ProtectionRoom(Quantity.of("10"), Quantity.of("10")));
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
        WorkingOrder exit =
                new WorkingOrder(
                        new OrderId(new UUID(8, 1)),
                        ACME,
                        side,
                        OrderType.STOP,
                        Quantity.of("4"),
                        Optional.empty(),
                        Optional.of(Price.of(trigger)),
                        Optional.empty(),
                        true,
                        false);
        String stop = position.startsWith("-") ? "105" : "95";

        assertThat(ProtectionRoom.of(Quantity.of(position), stoppedAt(stop), List.of(exit)))
                .isEqualTo(new ProtectionRoom(Quantity.of(stops), Quantity.of(targets)));
    }

    /** Four under an exit of four: what else sells opens with all of itself. */
    @Test
    void isNotTakenByWhatFindsNothingLeftToClose() {
        WorkingOrder exit = order(Side.SELL, OrderType.LIMIT, "110", true, false);
        WorkingOrder opening = order(Side.SELL, OrderType.LIMIT, "112", false, false);

        assertThat(ProtectionRoom.of(Quantity.of("4"), stoppedAt("95"), List.of(exit, opening)))
                .isEqualTo(new ProtectionRoom(Quantity.of("4"), Quantity.ZERO));
    }

    @Test
    void isNeverLessThanNothing() {
        WorkingOrder exit = order(Side.SELL, OrderType.MARKET, "", true, false);

        assertThat(ProtectionRoom.of(Quantity.of("3"), stoppedAt("95"), List.of(exit)))
                .isEqualTo(new ProtectionRoom(Quantity.ZERO, Quantity.ZERO));
    }

    private static List<Bracket> stoppedAt(String stop) {
        return List.of(
                new Bracket(
                        new BracketId(new UUID(7, 1)),
                        ACME,
                        Optional.empty(),
                        Quantity.of("10"),
                        new Protection(Optional.of(Price.of(stop)), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.parse("2026-02-02T09:00:00Z")));
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
                isProtective);
    }
}
