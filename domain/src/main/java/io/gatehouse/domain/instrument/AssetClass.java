package io.gatehouse.domain.instrument;

import java.math.BigDecimal;

/**
 * Kind of instrument; decides the margin floor and the stress move that stands in for a missing
 * stop.
 */
public enum AssetClass {
    EQUITY("0.20", "0.20"),
    FUTURE("0.10", "0.10"),
    FOREX("0.0333", "0.05"),
    METAL("0.10", "0.10"),
    CRYPTO("0.50", "0.30"),
    INDEX("0.05", "0.10"),
    /** A premium is paid in full and may be lost in full. */
    OPTION("1", "1");

    private final BigDecimal marginFloor;
    private final BigDecimal stressMove;

    AssetClass(String marginFloor, String stressMove) {
        this.marginFloor = new BigDecimal(marginFloor);
        this.stressMove = new BigDecimal(stressMove);
    }

    /**
     * Least margin rate of a margined instrument of this class, as a fraction of notional; for
     * futures and metals that of commodities, which those on an index and gold undercut.
     */
    public BigDecimal marginFloor() {
        return marginFloor;
    }

    /** Whether a quantity of this class is in lots; others are in units or contracts. */
    public boolean isInLots() {
        return this == FOREX || this == METAL;
    }

    /** Adverse move, fraction of notional, assumed when an order or position carries no stop. */
    public BigDecimal stressMove() {
        return stressMove;
    }
}
