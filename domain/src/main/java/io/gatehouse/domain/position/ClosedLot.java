package io.gatehouse.domain.position;

import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.FillId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A lot, or a part of one, matched with the fill that closed it; quantity carries the lot's sign.
 * Gross P&L and fees of both ends are in the instrument's currency, what is {@code AtBothRates} in
 * base currency with each leg at its own rate.
 */
public record ClosedLot(
        FillId openedBy,
        FillId closedBy,
        Quantity quantity,
        Price openPrice,
        Price closePrice,
        BigDecimal gross,
        BigDecimal fees,
        BigDecimal closeRate,
        BigDecimal grossAtBothRates,
        BigDecimal feesAtBothRates,
        Instant openedAt,
        Instant closedAt) {

    public ClosedLot {
        gross = Decimals.canonical(gross);
        fees = Decimals.canonical(fees);
        closeRate = Decimals.canonical(closeRate);
        grossAtBothRates = Decimals.canonical(grossAtBothRates);
        feesAtBothRates = Decimals.canonical(feesAtBothRates);
    }

    public BigDecimal net() {
        return gross.subtract(fees);
    }

    /** Gross P&L in base currency, all of it at the closing fill's rate. */
    public BigDecimal grossAtCloseRate() {
        return gross.multiply(closeRate);
    }

    /** Net P&L in base currency, fees of both ends too at the closing fill's rate. */
    public BigDecimal netAtCloseRate() {
        return net().multiply(closeRate);
    }

    /** Net P&L in base currency, each end and its fee at its own rate. */
    public BigDecimal netAtBothRates() {
        return grossAtBothRates.subtract(feesAtBothRates);
    }

    /** Net P&L in base currency by the convention for what settles so. */
    public BigDecimal netInBase(Settlement settlement) {
        return switch (settlement) {
            case CASH -> netAtBothRates();
            case MARGIN -> netAtCloseRate();
        };
    }

    /** The same as round trips are booked: fees always at the rates of their own ends. */
    public BigDecimal netAsBooked(Settlement settlement) {
        return switch (settlement) {
            case CASH -> netAtBothRates();
            case MARGIN -> grossAtCloseRate().subtract(feesAtBothRates);
        };
    }

    /** Whether the closed lot was long. */
    public boolean wasLong() {
        return quantity.isPositive();
    }
}
