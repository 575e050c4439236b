package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The past as it was: each day's returns on today's exposures. An asset's part is what it lost on
 * the two days between which the quantile of type 7 lies, weighed as the quantile weighs them.
 */
public record HistoricalLoss() implements LossModel {
    @Override
    public LossEstimate estimate(ReturnMatrix returns, double[] exposures, Confidence confidence) {
        double[] gains = returns.gains(exposures);
        return new LossEstimate(
                HistoricalVar.of(gains, confidence),
                ExpectedShortfall.of(gains, confidence),
                components(returns, exposures, new QuantileDays(gains, confidence)),
                Optional.empty());
    }

    private static List<Double> components(
            ReturnMatrix returns, double[] exposures, QuantileDays days) {
        return IntStream.range(0, exposures.length)
                .mapToObj(asset -> 0.0 - exposures[asset] * days.between(returns, asset))
                .toList();
    }

    /** The days of the two gains that a quantile lies between, and how near to the better one. */
    private static final class QuantileDays {
        private final int worse;
        private final int better;
        private final double towardsBetter;

        QuantileDays(double[] gains, Confidence confidence) {
            List<Integer> days =
                    IntStream.range(0, gains.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(day -> gains[day]))
                            .toList();
            BigDecimal place = confidence.tail().multiply(BigDecimal.valueOf(gains.length - 1L));
            int below = place.intValue();
            this.worse = days.get(below);
            this.better = days.get(Math.min(below + 1, gains.length - 1));
            this.towardsBetter = place.subtract(BigDecimal.valueOf(below)).doubleValue();
        }

        double between(ReturnMatrix returns, int asset) {
            return (1 - towardsBetter) * returns.at(asset, worse)
                    + towardsBetter * returns.at(asset, better);
        }
    }
}
