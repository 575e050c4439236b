package io.gatehouse.domain.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Protection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ProtectionPlanTest {
    private static final Instant NINE = Instant.parse("2026-02-02T09:00:00Z");

    /** Cover of 5, 3 and 2, made in this order but listed in another. */
    private final List<Bracket> brackets =
            List.of(bracket(2, "3"), bracket(1, "5"), bracket(3, "2"));

    @ParameterizedTest
    @CsvSource({
        // All of it free, then less and less: the newest shrinks first, then the next.
        "12, 5, 3, 2",
        "10, 5, 3, 2",
        "9,  5, 3, 1",
        "8,  5, 3, 0",
        "6,  5, 1, 0",
        "4,  4, 0, 0",
        "0,  0, 0, 0",
        "-1, 0, 0, 0"
    })
    void oldestKeepTheirCoverAndNewestShrinkFirst(
            String free, String oldest, String middle, String newest) {
        assertThat(quantities(ProtectionPlan.shares(brackets, Quantity.of(free))))
                .containsExactly(Quantity.of(oldest), Quantity.of(middle), Quantity.of(newest));
    }

    @Test
    void bracketsOfOneInstantKeepTheOrderOfTheirIds() {
        Bracket first = at(NINE, 1, "5");
        Bracket second = at(NINE, 2, "5");
        assertThat(ProtectionPlan.shares(List.of(second, first), Quantity.of("6")))
                .extracting(ProtectionPlan.Share::bracket)
                .containsExactly(first, second);
    }

    @Test
    void givesBackWhenMoreIsFreeAgain() {
        // An exit of 4 works, then is cancelled: what a bracket covers has not changed.
        assertThat(quantities(ProtectionPlan.shares(brackets, Quantity.of("6"))))
                .containsExactly(Quantity.of("5"), Quantity.of("1"), Quantity.of("0"));
        assertThat(quantities(ProtectionPlan.shares(brackets, Quantity.of("10"))))
                .containsExactly(Quantity.of("5"), Quantity.of("3"), Quantity.of("2"));
    }

    @Test
    void coverBeyondThePositionIsGivenUpForGood() {
        List<Bracket> shrunk = ProtectionPlan.shrunkTo(brackets, Quantity.of("6"));
        assertThat(shrunk)
                .extracting(Bracket::covered)
                .containsExactly(Quantity.of("5"), Quantity.of("1"), Quantity.ZERO);
        assertThat(quantities(ProtectionPlan.shares(shrunk, Quantity.of("10"))))
                .containsExactly(Quantity.of("5"), Quantity.of("1"), Quantity.ZERO);
    }

    @Test
    void protectsNothingWithoutBrackets() {
        assertThat(ProtectionPlan.shares(List.of(), Quantity.of("10"))).isEmpty();
    }

    private static List<Quantity> quantities(List<ProtectionPlan.Share> shares) {
        return shares.stream().map(ProtectionPlan.Share::quantity).toList();
    }

    private static Bracket bracket(int number, String covered) {
        return at(NINE.plusSeconds(number), number, covered);
    }

    private static Bracket at(Instant createdAt, int number, String covered) {
        return new Bracket(
                new BracketId(new UUID(7, number)),
                new Symbol("ACME"),
                Optional.empty(),
                Quantity.of(covered),
                Protection.NONE,
                Optional.empty(),
                Optional.empty(),
                createdAt);
    }
}
