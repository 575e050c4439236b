package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;

/** Entered at 200. */
class StopMoveTest {
    private static final RiskProfile USUAL =
            RiskProfile.preset(RiskTolerance.MEDIUM, CurrencyCode.USD);

    /** At most 5 %, which are 10. */
    @ParameterizedTest
    @CsvSource({
        "BUY, 195, 190, false",
        "BUY, 195, 189.99, true",
        "SELL, 205, 210, false",
        "SELL, 205, 210.01, true",
        // Farther than the limit before already: only what makes it worse is denied.
        "BUY, 180, 180, false",
        "BUY, 180, 179, true",
        // Both secure a gain, on the far side of the entry.
        "BUY, 260, 215, false",
        "SELL, 150, 185, false",
    })
    void aStopLiesNoFartherFromTheEntryThanItMay(
            Side direction, String before, String after, boolean isBreach) {
        RiskProfile profile = limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5");

        Verdict verdict = move(direction, stop(before), stop(after)).distance(profile);

        assertThat(verdict.isBreach()).isEqualTo(isBreach);
    }

    @Test
    void aStopWhoseDistanceIsLimitedIsKept() {
        StopMove away = move(Side.BUY, stop("195"), Protection.NONE);

        assertThat(away.distance(limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5")))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(away.distance(limited(RiskLimit.MIN_STOP_DISTANCE_PERCENT, "1")))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(away.distance(USUAL)).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void whatHadNoStopIsNotJudgedByItsDistance() {
        RiskProfile profile = limited(RiskLimit.MAX_STOP_DISTANCE_PERCENT, "5");

        assertThat(move(Side.BUY, Protection.NONE, stop("150")).distance(profile))
                .isEqualTo(Verdict.NOT_JUDGED);
    }

    /** The target over the stop at least twice as far. */
    @ParameterizedTest
    @CsvSource({
        "BUY, 195, 220, 190, 220, false",
        "BUY, 195, 220, 189.99, 220, true",
        "BUY, 195, 220, 189.99, 220.02, false",
        "SELL, 205, 180, 210, 180, false",
        "SELL, 205, 180, 210.01, 180, true",
        // 5 / 10 before, 10 / 20 after: below the limit, and no worse.
        "BUY, 190, 205, 180, 210, false",
        "BUY, 190, 205, 179.99, 210, true",
        "BUY, 220, 230, 210, 230, false",
    })
    void aTargetStaysAsFarAsTheStopAsks(
            Side direction,
            String stop,
            String target,
            String stopAfter,
            String targetAfter,
            boolean isBreach) {
        StopMove move = move(direction, levels(stop, target), levels(stopAfter, targetAfter));

        assertThat(move.rewardRisk(new BigDecimal("2")).isBreach()).isEqualTo(isBreach);
    }

    @Test
    void withoutALevelThereIsNoRatio() {
        BigDecimal two = new BigDecimal("2");

        assertThat(move(Side.BUY, levels("195", "220"), stop("194")).rewardRisk(two))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(move(Side.BUY, stop("195"), stop("194")).rewardRisk(two))
                .isInstanceOf(Verdict.Breached.class);
    }

    private static RiskProfile limited(RiskLimit limit, String percent) {
        return USUAL.with(limit, Optional.of(new BigDecimal(percent)));
    }

    private static StopMove move(Side direction, Protection before, Protection after) {
        return new StopMove(Price.of("200"), direction, before, after);
    }

    private static Protection stop(String stop) {
        return new Protection(Optional.of(Price.of(stop)), Optional.empty());
    }

    private static Protection levels(String stop, String target) {
        return new Protection(Optional.of(Price.of(stop)), Optional.of(Price.of(target)));
    }
}
