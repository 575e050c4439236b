package io.gatehouse.domain.performance;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SemiDefinitePositiveCholeskyDecomposition;
import org.hipparchus.stat.correlation.Covariance;

/** How the returns of assets vary together in a day. */
public final class CovarianceMatrix {
    /** What RiskMetrics weighs the day before with, for daily returns. */
    private static final double DECAY = 0.94;

    /** What binary noise may leave of nothing, as a share of all variance. */
    private static final double NOISE = 1e-10;

    private final RealMatrix matrix;

    private CovarianceMatrix(RealMatrix matrix) {
        this.matrix = matrix;
    }

    /** Of the sample, by n - 1; of two days at least. */
    public static CovarianceMatrix ofSample(ReturnMatrix returns) {
        return new CovarianceMatrix(new Covariance(returns.byDay()).getCovarianceMatrix());
    }

    /**
     * Exponentially weighted, mean taken as zero: C = 0.94 C + 0.06 r r' from day to day, begun
     * with r r' of the first one.
     */
    public static CovarianceMatrix ofWeighted(ReturnMatrix returns) {
        int assets = returns.assets();
        double[][] matrix = new double[assets][assets];
        for (int one = 0; one < assets; one++) {
            for (int other = 0; other < assets; other++) {
                matrix[one][other] = weighted(returns, one, other);
            }
        }
        return new CovarianceMatrix(MatrixUtils.createRealMatrix(matrix));
    }

    private static double weighted(ReturnMatrix returns, int one, int other) {
        double value = returns.at(one, 0) * returns.at(other, 0);
        for (int day = 1; day < returns.days(); day++) {
            double product = returns.at(one, day) * returns.at(other, day);
            value = DECAY * value + (1 - DECAY) * product;
        }
        return value;
    }

    public double between(int one, int other) {
        return matrix.getEntry(one, other);
    }

    /** Standard deviation of a day's gain on signed exposures x: the root of x' C x. */
    public double deviation(double[] exposures) {
        double[] covariances = with(exposures);
        double variance = 0;
        for (int asset = 0; asset < exposures.length; asset++) {
            variance += exposures[asset] * covariances[asset];
        }
        // A perfect hedge may come out as less than nothing by binary noise.
        return Math.sqrt(Math.max(0, variance));
    }

    /** Covariance of each asset with the gain on exposures x: C x. */
    double[] with(double[] exposures) {
        return matrix.operate(exposures);
    }

    /** What independent standard normals have to be weighed with to gain as exposures do: L' x. */
    double[] factors(double[] exposures) {
        return new SemiDefinitePositiveCholeskyDecomposition(matrix, NOISE * matrix.getTrace())
                .getLT()
                .operate(exposures);
    }
}
