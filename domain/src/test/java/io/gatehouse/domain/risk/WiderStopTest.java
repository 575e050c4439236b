package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.money.CurrencyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Equity 100,000 under the MEDIUM preset: 2 % at risk in one trade, a stop is required. */
class WiderStopTest {
    private static final BigDecimal START = new BigDecimal("100000");

    private static final LossPeriod DAY =
            LossPeriod.startingAt(
                    new EquityPoint(Instant.parse("2026-03-02T00:00:00Z"), START, START),
                    new RiskCalendar.Bounds(
                            Instant.parse("2026-03-02T00:00:00Z"),
                            Instant.parse("2026-03-03T00:00:00Z")));

    @ParameterizedTest
    @CsvSource({"1000, 1999.99, 0", "1000, 2000, 0", "1000, 2000.01, 1", "5000, 4999, 0"})
    void riskOfTheTradeDeniesOnlyWhatMakesItWorse(String before, String after, int breaches) {
        assertThat(wider(before, after, "0", Optional.empty(), true).breaches())
                .hasSize(breaches)
                .allMatch(breach -> breach.check().equals("risk_per_trade"));
    }

    @ParameterizedTest
    @CsvSource({"400, 0", "400.01, 1"})
    void dayLossCountsWhatIsLostAndWhatWorks(String after, int breaches) {
        // 0 lost so far, 600 at the stops of working orders, limit 1,000.
        WiderStop wider = wider("300", after, "600", Optional.of(new BigDecimal("1000")), true);

        assertThat(wider.breaches())
                .hasSize(breaches)
                .allMatch(breach -> breach.check().equals("max_daily_loss"));
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "1000.01, 1"})
    void capitalAtRiskCountsAllPositions(String after, int breaches) {
        // 8,500 at the stops of all positions, 1,000 of working orders; 10 % may be at risk.
        WiderStop wider = wider("500", after, "1000", Optional.empty(), true);

        assertThat(wider.breaches())
                .hasSize(breaches)
                .allMatch(breach -> breach.check().equals("capital_at_risk"));
    }

    /** What entries have still to fill is lost at the moved stop, too, and counted once. */
    @ParameterizedTest
    @CsvSource({"400, 0", "400.01, 1"})
    void whatHasStillToFillIsAPartOfTheTrade(String pending, int breaches) {
        // 600 at the stops of working orders, 200 of them of this trade's entry: 400 of others,
        // 200 of the position and 400 of the entry are the 1,000 that may be lost.
        WiderStop wider =
                wider(
                        trade("100", "100", "200"),
                        trade("200", "200", pending),
                        "600",
                        Optional.of(new BigDecimal("1000")),
                        true);

        assertThat(wider.breaches())
                .hasSize(breaches)
                .allMatch(breach -> breach.check().equals("max_daily_loss"));
    }

    @ParameterizedTest
    @CsvSource({"1240, 0", "1240.01, 1"})
    void riskOfTheTradeCountsItsEntries(String pending, int breaches) {
        // 760 of the position and 1,240 of the entry are 2 % of 100,000.
        WiderStop wider =
                wider(
                        trade("700", "700", "1000"),
                        trade("760", "760", pending),
                        "1000",
                        Optional.empty(),
                        true);

        assertThat(wider.breaches())
                .extracting(Breach::check)
                .containsExactlyElementsOf(breaches == 0 ? List.of() : List.of("risk_per_trade"));
    }

    /** A stop that follows the price down loses no more from there, but the trade does. */
    @ParameterizedTest
    @CsvSource({"2000, 0", "2000.01, 1"})
    void riskOfTheTradeCountsFromItsEntry(String sinceEntry, int breaches) {
        WiderStop wider =
                wider(
                        trade("100", "1500", "0"),
                        trade("600", sinceEntry, "0"),
                        "0",
                        Optional.empty(),
                        true);

        assertThat(wider.breaches())
                .extracting(Breach::check)
                .containsExactlyElementsOf(breaches == 0 ? List.of() : List.of("risk_per_trade"));
    }

    @Test
    void aStopThatIsRequiredStays() {
        assertThat(wider("100", "200", "0", Optional.empty(), false).breaches())
                .extracting(Breach::check)
                .containsExactly("stop_loss_required");
    }

    @Test
    void aStopThatIsRequiredStaysThoughItIsFartherThanTheStressMove() {
        // 3,500 to the stop and 2,750 by the stress move; the day's limit of 1 is no matter of it
        assertThat(wider("3500", "2750", "0", Optional.of(BigDecimal.ONE), false).breaches())
                .extracting(Breach::check)
                .containsExactly("stop_loss_required");
    }

    @Test
    void movingAStopCloserIsAlwaysFree() {
        List<Breach> breaches =
                wider("9000", "8000", "9000", Optional.of(BigDecimal.ONE), true).breaches();

        assertThat(breaches).isEmpty();
    }

    private static WiderStop wider(
            String before,
            String after,
            String pending,
            Optional<BigDecimal> dailyLimit,
            boolean hasStop) {
        return wider(held(before), held(after), pending, dailyLimit, hasStop);
    }

    private static TradeLoss held(String loss) {
        return trade(loss, loss, "0");
    }

    private static TradeLoss trade(String held, String sinceEntry, String pending) {
        return new TradeLoss(
                new BigDecimal(held), new BigDecimal(sinceEntry), new BigDecimal(pending));
    }

    private static WiderStop wider(
            TradeLoss before,
            TradeLoss after,
            String pending,
            Optional<BigDecimal> dailyLimit,
            boolean hasStop) {
        return new WiderStop(
                RiskProfile.preset(RiskTolerance.MEDIUM, CurrencyCode.USD),
                dailyLimit
                        .map(
                                limit ->
                                        new LossLimit(
                                                LossSpan.DAY, DAY, limit, BigDecimal.ZERO, START))
                        .stream()
                        .toList(),
                START,
                new BigDecimal("8500"),
                new BigDecimal(pending),
                before,
                after,
                hasStop,
                List.of());
    }
}
