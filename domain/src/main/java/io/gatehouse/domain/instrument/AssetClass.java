package io.gatehouse.domain.instrument;

import java.math.BigDecimal;

/**
 * Kind of instrument; decides the margin floor and the stress move that stands in for a missing
 * stop.
 */
public enum AssetClass {
    EQUITY("0.20", "20"),
    FUTURE("0.10", "10"),
    FOREX("0.0333", "5"),
    METAL("0.10", "10"),
    CRYPTO("0.50", "30"),
    INDEX("0.05", "10"),
    /** A premium is paid in full and may be lost in full. */
    OPTION("1", "100");

    private final BigDecimal marginFloor;
    private final BigDecimal stressPercent;

    AssetClass(String marginFloor, String stressPercent) {
        this.marginFloor = new BigDecimal(marginFloor);
        this.stressPercent = new BigDecimal(stressPercent);
    }

    /**
     * Least margin rate of a margined instrument of this class, as a fraction of notional; for
     * futures and metals that of commodities, which those on an index and gold undercut.
     */
    public BigDecimal marginFloor() {
        return marginFloor;
    }

    /** Adverse move, percent of notional, assumed when an order or position carries no stop. */
    public BigDecimal stressPercent() {
        return stressPercent;
    }
}
