package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A day that began with equity 100,000 and balance 102,000, whose high is 104,000. */
class LossLimitTest {
    private static final LossPeriod DAY =
            new LossPeriod(
                    n("100000"),
                    n("102000"),
                    n("104000"),
                    n("1000"),
                    BreakerLevel.NONE,
                    Instant.parse("2026-03-02T00:00:00Z"),
                    Instant.parse("2026-03-03T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        // 5 % of the basis; equity is 98,000 after 1,000 came in
        "EQUITY, 3000, 5000",
        "BALANCE, 5000, 5100",
        "HIGHER_OF_BOTH, 5000, 5100",
        "INTRADAY_HIGH, 7000, 5200",
        "INITIAL_BALANCE, 3000, 2500"
    })
    void measuresFromItsBasis(LossBasis basis, String used, String limit) {
        LossLimit found = limit(basis, Map.of(RiskLimit.MAX_DAILY_LOSS_PERCENT, n("5")));
        assertThat(found.used()).isEqualByComparingTo(used);
        assertThat(found.limit()).isEqualByComparingTo(limit);
    }

    @Test
    void theTighterFormBinds() {
        Map<RiskLimit, BigDecimal> both =
                Map.of(
                        RiskLimit.MAX_DAILY_LOSS, n("4000"),
                        RiskLimit.MAX_DAILY_LOSS_PERCENT, n("5"));
        assertThat(limit(LossBasis.EQUITY, both).limit()).isEqualByComparingTo("4000");
    }

    @ParameterizedTest
    @CsvSource({
        "3750.01, NONE",
        "3750, WARNING",
        "3000.01, WARNING",
        "3000, CRITICAL",
        "2999, CRITICAL"
    })
    void warnsFromFourFifthsOnAndBreaksAtTheLimit(String limit, BreakerLevel level) {
        // used is 3,000
        assertThat(limit(LossBasis.EQUITY, Map.of(RiskLimit.MAX_DAILY_LOSS, n(limit))).level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource(LossBasis.class)
    void isAPercentageOfWhatCameInWhereThePeriodBeganWithNothing(LossBasis basis) {
        LossLimit funded = ofFive(basis, began("0", "0", "10000"), "10000");

        // 5 % of 10,000
        assertThat(funded.limit()).isEqualByComparingTo("500");
        assertThat(funded.used()).isZero();
        assertThat(funded.floor()).isEqualByComparingTo("9500");
        assertThat(funded.isReached()).isFalse();
        assertThat(ofFive(basis, began("0", "0", "10000"), "9500.01").isReached()).isFalse();
        assertThat(ofFive(basis, began("0", "0", "10000"), "9500").isReached()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LossBasis.class)
    void doesNotShrinkByWhatGoesOutAgain(LossBasis basis) {
        // 10,000 came in, 300 were lost, and 9,000 went out and 2,000 came in again
        LossPeriod day = began("0", "0", "10000").afterFlow(n("-9000")).afterFlow(n("2000"));
        LossLimit limit = ofFive(basis, day, "2700");

        assertThat(limit.limit()).isEqualByComparingTo("500");
        assertThat(limit.used()).isEqualByComparingTo("300");
        assertThat(limit.isReached()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LossBasis.class)
    void isAPercentageOfTheMostThatHadComeIn(LossBasis basis) {
        // 1,000 in, 1 out, 99,001 in and 60,000 out leave 40,000; 300 were lost
        LossPeriod day =
                began("0", "0", "1000")
                        .afterFlow(n("-1"))
                        .afterFlow(n("99001"))
                        .afterFlow(n("-60000"));
        LossLimit limit = ofFive(basis, day, "39700");

        assertThat(limit.limit()).isEqualByComparingTo("5000");
        assertThat(limit.used()).isEqualByComparingTo("300");
    }

    @Test
    void ofADebtWithABalanceCountsTheMostThatCameInToo() {
        // 400 of balance and open losses of 500; 10,000 in, 33 lost, 9,800 out
        LossPeriod day =
                new LossPeriod(
                                n("-100"),
                                n("400"),
                                n("-100"),
                                n("10000"),
                                BreakerLevel.NONE,
                                DAY.startedAt(),
                                DAY.endsAt())
                        .afterFlow(n("-9800"));
        LossLimit limit = ofFive(LossBasis.EQUITY, day, "67");

        // 5 % of 9,900
        assertThat(limit.limit()).isEqualByComparingTo("495");
        assertThat(limit.used()).isEqualByComparingTo("33");
        assertThat(limit.isReached()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LossBasis.class)
    void isNotReachedWhereNothingHasComeInYet(LossBasis basis) {
        LossLimit empty = ofFive(basis, began("0", "0", "0"), "0");

        assertThat(empty.limit()).isZero();
        assertThat(empty.isReached()).isFalse();
        assertThat(empty.level()).isEqualTo(BreakerLevel.NONE);
    }

    @Test
    void aGainOnWhatCameInIsNoBaselineThatDepositsWouldNotWiden() {
        // 10,000 came in and made 500: 5 % of 10,500, of which 500 are used
        LossLimit limit = ofFive(LossBasis.INTRADAY_HIGH, began("0", "500", "10000"), "10000");

        assertThat(limit.limit()).isEqualByComparingTo("525");
        assertThat(limit.used()).isEqualByComparingTo("500");
    }

    @Test
    void ofADebtCountsWhatIsLeftOfWhatCameIn() {
        // 5 % of the 850 that 1,000 leave of a debt of 150
        assertThat(ofFive(LossBasis.EQUITY, began("-150", "-150", "1000"), "850").limit())
                .isEqualByComparingTo("42.5");
        assertThat(ofFive(LossBasis.EQUITY, began("-150", "-150", "0"), "-150").isReached())
                .isFalse();
    }

    @Test
    void isAPercentageOfTheBaselineWhereNoInitialBalanceWas() {
        // 10,000 at the bound and 50,000 since, which do not widen it
        assertThat(
                        ofFive(LossBasis.INITIAL_BALANCE, began("10000", "10000", "50000"), "60000")
                                .limit())
                .isEqualByComparingTo("500");
    }

    @Test
    void isOffWithoutEitherForm() {
        assertThat(found(LossBasis.EQUITY, Map.of())).isEmpty();
    }

    private static LossLimit limit(LossBasis basis, Map<RiskLimit, BigDecimal> limits) {
        return found(basis, limits).orElseThrow();
    }

    private static Optional<LossLimit> found(LossBasis basis, Map<RiskLimit, BigDecimal> limits) {
        return LossLimit.of(LossSpan.DAY, profile(basis, limits), at(DAY), n("50000"), n("98000"));
    }

    /** 5 % of an account whose initial balance was nothing. */
    private static LossLimit ofFive(LossBasis basis, LossPeriod day, String equity) {
        RiskProfile profile = profile(basis, Map.of(RiskLimit.MAX_DAILY_LOSS_PERCENT, n("5")));
        return LossLimit.of(LossSpan.DAY, profile, at(day), BigDecimal.ZERO, n(equity))
                .orElseThrow();
    }

    /** A day that began with this much, has this high, and so many net deposits since. */
    private static LossPeriod began(String baseline, String high, String netDeposits) {
        return new LossPeriod(
                n(baseline),
                n(baseline),
                n(high),
                n(netDeposits),
                BreakerLevel.NONE,
                DAY.startedAt(),
                DAY.endsAt());
    }

    private static RiskProfile profile(LossBasis basis, Map<RiskLimit, BigDecimal> limits) {
        return new RiskProfile(
                RiskTolerance.MEDIUM,
                limits,
                Map.of(),
                Optional.empty(),
                Set.of(),
                Map.of(),
                new LossRules(basis, DrawdownMode.PEAK_NAV, OnBreach.REDUCE_ONLY));
    }

    private static RiskState at(LossPeriod day) {
        return new RiskState(
                day,
                day,
                day,
                NavPeak.EMPTY,
                MoneyPeak.startingWith(n("50000")),
                BreakerLevel.NONE,
                new EquityPoint(Instant.EPOCH, n("100000"), n("102000")));
    }

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }
}
