package io.gatehouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;

import io.gatehouse.domain.order.Transition.BookedLate;
import io.gatehouse.domain.order.Transition.Moved;
import io.gatehouse.domain.order.Transition.Refused;
import io.gatehouse.domain.order.Transition.Unchanged;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class OrderStateMachineTest {
    /**
     * Every event (rows) on every status (columns). A code alone is the status moved to, {@code =}
     * stored but unchanged, {@code late} a fill booked on a final order, {@code x} refused; of
     * {@code a/b}, a holds without fills and b with them.
     */
    private static final String TABLE =
            """
            event             D    PN     U      NEW  PF   PC     PR     F    C    E    R
            ACKNOWLEDGED      x    NEW/PF NEW/PF =    =    =      =      x    x    x    x
            TRIGGERED         x    =      =      =    =    =      =      x    x    x    x
            PARTIAL_FILL      late PF     PF     PF   =    =      =      late late late late
            COMPLETING_FILL   late F      F      F    F    F      F      late late late late
            CANCEL_REQUESTED  x    =      =      PC   PC   =      =      x    x    x    x
            REPLACE_REQUESTED x    x      x      PR   PR   x      x      x    x    x    x
            CANCELED          x    C      C      C    C    C      C      x    x    x    x
            REPLACED          x    =      =      =    =    =      NEW/PF x    x    x    x
            COMMAND_REJECTED  x    =      =      =    =    NEW/PF NEW/PF x    x    x    x
            REJECTED          x    R/x    R/x    R/x  R/x  R/x    R/x    x    x    x    x
            EXPIRED           x    E      E      E    E    E      E      x    x    x    x
            OUTCOME_UNKNOWN   x    U      =      =    =    =      =      x    x    x    x
            PROVEN_ABSENT     x    R/x    R/x    x    x    x      x      x    x    x    x
            """;

    /** Where an order may go, as the states are drawn; commands pass through the pending states. */
    private static final String ARROWS =
            """
            DENIED            ->
            PENDING_NEW       -> NEW PARTIALLY_FILLED FILLED REJECTED CANCELED EXPIRED UNKNOWN
            UNKNOWN           -> NEW PARTIALLY_FILLED FILLED REJECTED CANCELED EXPIRED
            NEW               -> PARTIALLY_FILLED FILLED CANCELED EXPIRED REJECTED PENDING_CANCEL PENDING_REPLACE
            PARTIALLY_FILLED  -> FILLED CANCELED EXPIRED PENDING_CANCEL PENDING_REPLACE
            PENDING_CANCEL    -> NEW PARTIALLY_FILLED FILLED CANCELED EXPIRED REJECTED
            PENDING_REPLACE   -> NEW PARTIALLY_FILLED FILLED CANCELED EXPIRED REJECTED
            FILLED            ->
            CANCELED          ->
            EXPIRED           ->
            REJECTED          ->
            """;

    @ParameterizedTest(name = "{0} on {1}, fills {2}: {3}")
    @MethodSource("everyPair")
    void movesAsTheTableSays(
            OrderEventKind event, OrderStatus status, boolean hasFills, Transition expected) {
        Transition actual = OrderStateMachine.next(status, event, hasFills);
        if (expected instanceof Refused) {
            assertThat(actual).isInstanceOf(Refused.class);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void theTableNamesEveryStatusAndEvent() {
        assertThat(everyPair())
                .hasSize(OrderStatus.values().length * OrderEventKind.values().length * 2);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void leavesAStatusOnlyAlongItsArrows(OrderStatus status) {
        Set<OrderStatus> reached =
                Stream.of(true, false)
                        .filter(hasFills -> isPossible(status, hasFills))
                        .flatMap(hasFills -> reachedFrom(status, hasFills))
                        .filter(to -> to != status)
                        .collect(toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
        assertThat(reached).isEqualTo(arrowsFrom(status));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void neverRefusesAFill(OrderStatus status) {
        for (OrderEventKind fill :
                List.of(OrderEventKind.PARTIAL_FILL, OrderEventKind.COMPLETING_FILL)) {
            assertThat(OrderStateMachine.next(status, fill, false)).isNotInstanceOf(Refused.class);
            assertThat(OrderStateMachine.next(status, fill, true)).isNotInstanceOf(Refused.class);
        }
    }

    @Test
    void saysWhyItRefuses() {
        assertThat(
                        OrderStateMachine.next(
                                OrderStatus.FILLED, OrderEventKind.CANCEL_REQUESTED, true))
                .isEqualTo(new Refused("The order is FILLED; CANCEL_REQUESTED comes too late."));
    }

    static List<Arguments> everyPair() {
        List<List<String>> rows = TABLE.lines().map(OrderStateMachineTest::cells).toList();
        List<String> statuses = rows.getFirst();
        return rows.stream().skip(1).flatMap(row -> pairsOf(row, statuses)).toList();
    }

    private static Stream<Arguments> pairsOf(List<String> row, List<String> statuses) {
        OrderEventKind event = OrderEventKind.valueOf(row.getFirst());
        return IntStream.range(1, row.size())
                .boxed()
                .flatMap(i -> pairOf(event, status(statuses.get(i)), row.get(i)));
    }

    private static Stream<Arguments> pairOf(OrderEventKind event, OrderStatus status, String cell) {
        List<String> answers = List.of(cell.split("/", -1));
        return Stream.of(
                Arguments.of(event, status, false, transition(answers.getFirst())),
                Arguments.of(event, status, true, transition(answers.getLast())));
    }

    private static Transition transition(String code) {
        return switch (code) {
            case "=" -> new Unchanged();
            case "late" -> new BookedLate();
            case "x" -> new Refused("for whatever reason");
            default -> new Moved(status(code));
        };
    }

    private static OrderStatus status(String code) {
        return switch (code) {
            case "D" -> OrderStatus.DENIED;
            case "PN" -> OrderStatus.PENDING_NEW;
            case "U" -> OrderStatus.UNKNOWN;
            case "NEW" -> OrderStatus.NEW;
            case "PF" -> OrderStatus.PARTIALLY_FILLED;
            case "PC" -> OrderStatus.PENDING_CANCEL;
            case "PR" -> OrderStatus.PENDING_REPLACE;
            case "F" -> OrderStatus.FILLED;
            case "C" -> OrderStatus.CANCELED;
            case "E" -> OrderStatus.EXPIRED;
            case "R" -> OrderStatus.REJECTED;
            default -> throw new IllegalArgumentException("No status is written " + code);
        };
    }

    private static List<String> cells(String line) {
        return List.of(line.split(" +", -1));
    }

    private static Stream<OrderStatus> reachedFrom(OrderStatus status, boolean hasFills) {
        return Arrays.stream(OrderEventKind.values())
                .map(event -> OrderStateMachine.next(status, event, hasFills))
                .flatMap(
                        next ->
                                next instanceof Moved(OrderStatus to)
                                        ? Stream.of(to)
                                        : Stream.of());
    }

    private static Set<OrderStatus> arrowsFrom(OrderStatus status) {
        return ARROWS.lines()
                .filter(line -> line.startsWith(status + " "))
                .flatMap(line -> Arrays.stream(line.split("->", -1)[1].trim().split(" ")))
                .filter(name -> !name.isEmpty())
                .map(OrderStatus::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
    }

    /** A first fill leaves none of the states that have seen none. */
    private static boolean isPossible(OrderStatus status, boolean hasFills) {
        return switch (status) {
            case PENDING_NEW, UNKNOWN, NEW -> !hasFills;
            case PARTIALLY_FILLED, FILLED -> hasFills;
            case DENIED, PENDING_CANCEL, PENDING_REPLACE, CANCELED, EXPIRED, REJECTED -> true;
        };
    }
}
