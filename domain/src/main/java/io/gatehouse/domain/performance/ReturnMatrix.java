package io.gatehouse.domain.performance;

import java.util.List;

/** Returns of one asset or several, of the same days, oldest first; 0.01 is one percent. */
public final class ReturnMatrix {
    private final double[][] byAsset;

    private ReturnMatrix(double[][] byAsset) {
        this.byAsset = byAsset;
    }

    /** One series an asset, all of the same length. */
    public static ReturnMatrix of(List<double[]> byAsset) {
        double[][] copies = byAsset.stream().map(double[]::clone).toArray(double[][]::new);
        for (double[] series : copies) {
            if (series.length != copies[0].length) {
                throw new IllegalArgumentException("The assets have returns of the same days");
            }
        }
        return new ReturnMatrix(copies);
    }

    public int assets() {
        return byAsset.length;
    }

    /** How many days there are. */
    public int days() {
        return byAsset.length == 0 ? 0 : byAsset[0].length;
    }

    /** One asset's returns. */
    public double[] of(int asset) {
        return byAsset[asset].clone();
    }

    double at(int asset, int day) {
        return byAsset[asset][day];
    }

    /** By day, as statistics take it. */
    double[][] byDay() {
        double[][] rows = new double[days()][assets()];
        for (int day = 0; day < rows.length; day++) {
            for (int asset = 0; asset < assets(); asset++) {
                rows[day][asset] = byAsset[asset][day];
            }
        }
        return rows;
    }

    /** What exposures to the assets, signed, would have gained (lost, if negative) each day. */
    public double[] gains(double[] exposures) {
        double[] gains = new double[days()];
        for (int asset = 0; asset < exposures.length; asset++) {
            for (int day = 0; day < gains.length; day++) {
                gains[day] += exposures[asset] * byAsset[asset][day];
            }
        }
        return gains;
    }
}
