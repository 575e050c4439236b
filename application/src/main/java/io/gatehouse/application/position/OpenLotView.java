package io.gatehouse.application.position;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.position.HoldingPeriod;
import io.gatehouse.domain.position.Lot;

import java.math.BigDecimal;
import java.util.Optional;

/** An open lot as people see it now; without a quote there is no mark. */
public record OpenLotView(
        Symbol instrument,
        CurrencyCode currency,
        Lot lot,
        HoldingPeriod held,
        Optional<Mark> mark) {

    /**
     * The price that closing now would get and the P&L it would realise, in the instrument's
     * currency and in base currency by the convention of the settlement; base is empty without a
     * rate.
     */
    public record Mark(Price price, BigDecimal unrealized, Optional<BigDecimal> unrealizedBase) {}
}
