package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void isOffWithoutEitherForm() {
        assertThat(found(LossBasis.EQUITY, Map.of())).isEmpty();
    }

    private static LossLimit limit(LossBasis basis, Map<RiskLimit, BigDecimal> limits) {
        return found(basis, limits).orElseThrow();
    }

    private static Optional<LossLimit> found(LossBasis basis, Map<RiskLimit, BigDecimal> limits) {
        RiskProfile profile =
                new RiskProfile(
                        RiskTolerance.MEDIUM,
                        limits,
                        Map.of(),
                        Optional.empty(),
                        Set.of(),
                        Map.of(),
                        new LossRules(basis, DrawdownMode.PEAK_NAV, OnBreach.REDUCE_ONLY));
        RiskState state =
                new RiskState(
                        DAY,
                        DAY,
                        DAY,
                        NavPeak.EMPTY,
                        MoneyPeak.startingWith(n("50000")),
                        BreakerLevel.NONE,
                        new EquityPoint(Instant.EPOCH, n("100000"), n("102000")));
        return LossLimit.of(LossSpan.DAY, profile, state, n("50000"), n("98000"));
    }

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }
}
