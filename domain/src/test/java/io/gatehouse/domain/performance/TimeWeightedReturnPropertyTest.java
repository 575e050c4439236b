package io.gatehouse.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What is paid in or out at constant value earns and loses nothing. */
class TimeWeightedReturnPropertyTest {
    private static final int HISTORIES = 500;
    private static final int MOST_DAYS = 60;
    private static final double BINARY_NOISE = 1e-13;

    @Test
    void noFlowChangesTheReturn() {
        long seed = new Random().nextLong();
        System.out.println("flows at constant value: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<BigDecimal> stretches = stretches(random);

            assertThat(total(withFlows(stretches, random)))
                    .as("history %d of seed %d", i, seed)
                    .isCloseTo(total(withoutFlows(stretches)), within(BINARY_NOISE));
        }
    }

    /** Growth by half a day each, from -20 % to +20 %. */
    private static List<BigDecimal> stretches(Random random) {
        List<BigDecimal> stretches = new ArrayList<>();
        int days = 1 + random.nextInt(MOST_DAYS);
        for (int i = 0; i < 2 * days; i++) {
            stretches.add(BigDecimal.valueOf(8_000L + random.nextInt(4_001), 4));
        }
        return stretches;
    }

    private static EquitySeries withoutFlows(List<BigDecimal> stretches) {
        List<ValuedDay> days = new ArrayList<>();
        BigDecimal worth = BigDecimal.TEN;
        for (int i = 0; i < stretches.size(); i += 2) {
            worth = grown(grown(worth, stretches.get(i)), stretches.get(i + 1));
            days.add(new ValuedDay(Views.START.plusDays(i + 1L), List.of(), worth));
        }
        return new EquitySeries(Views.START, BigDecimal.TEN, days);
    }

    private static EquitySeries withFlows(List<BigDecimal> stretches, Random random) {
        List<ValuedDay> days = new ArrayList<>();
        BigDecimal worth = BigDecimal.TEN;
        for (int i = 0; i < stretches.size(); i += 2) {
            DayFlow first = flow(DayPart.START, worth, random);
            BigDecimal noon = grown(first.after(), stretches.get(i));
            DayFlow second = flow(DayPart.DURING, noon, random);
            BigDecimal evening = grown(second.after(), stretches.get(i + 1));
            DayFlow last = flow(DayPart.END, evening, random);
            worth = last.after();
            days.add(
                    new ValuedDay(
                            Views.START.plusDays(i + 1L), List.of(first, second, last), worth));
        }
        return new EquitySeries(Views.START, BigDecimal.TEN, days);
    }

    /** Out by up to nine tenths of the worth, or in by up to nine times it. */
    private static DayFlow flow(DayPart part, BigDecimal worth, Random random) {
        BigDecimal share =
                random.nextBoolean()
                        ? BigDecimal.valueOf(-random.nextInt(91), 2)
                        : BigDecimal.valueOf(random.nextInt(10));
        return new DayFlow(part, worth, worth.multiply(share, MathContext.DECIMAL128));
    }

    private static BigDecimal grown(BigDecimal worth, BigDecimal stretch) {
        return worth.multiply(stretch, MathContext.DECIMAL128);
    }

    private static double total(EquitySeries equity) {
        return new TimeWeightedReturn()
                .of(new PerformanceView(equity, AnnualTerms.USUAL, Optional.empty()))
                .value()
                .orElseThrow();
    }
}
