package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.FillId;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/**
 * A flat-to-flat round trip summed up from its closed lots: gross and net P&L in the instrument's
 * currency, net also in base currency by the convention of the instrument's settlement.
 */
public record RoundTrip(
        Side direction,
        FillId openedBy,
        FillId closedBy,
        BigDecimal gross,
        BigDecimal net,
        BigDecimal netBase) {

    public RoundTrip {
        gross = Decimals.canonical(gross);
        net = Decimals.canonical(net);
        netBase = Decimals.canonical(netBase);
    }
}
