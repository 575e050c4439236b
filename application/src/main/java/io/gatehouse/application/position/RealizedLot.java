package io.gatehouse.application.position;

import io.gatehouse.domain.instrument.Settlement;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.HoldingPeriod;

import java.math.BigDecimal;

/** A closed lot as a tax report needs it; amounts of the lot are in the instrument's currency. */
public record RealizedLot(
        Symbol instrument,
        CurrencyCode currency,
        Settlement settlement,
        ClosedLot lot,
        HoldingPeriod held) {

    /** Net P&L in base currency as the books have it. */
    public BigDecimal netInBase() {
        return lot.netAsBooked(settlement);
    }
}
