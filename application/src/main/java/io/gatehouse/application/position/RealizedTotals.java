package io.gatehouse.application.position;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Closed lots added up in base currency, net of fees: gains (zero or more) and losses (zero or
 * less), and the same net split by how long the lots were held.
 */
public record RealizedTotals(
        long lots, BigDecimal gains, BigDecimal losses, BigDecimal shortTerm, BigDecimal longTerm) {

    static RealizedTotals of(List<RealizedLot> lots) {
        return new RealizedTotals(
                lots.size(),
                net(lots, lot -> lot.netInBase().signum() > 0),
                net(lots, lot -> lot.netInBase().signum() < 0),
                net(lots, lot -> !lot.held().isLongTerm()),
                net(lots, lot -> lot.held().isLongTerm()));
    }

    public BigDecimal net() {
        return Decimals.canonical(gains.add(losses));
    }

    private static BigDecimal net(List<RealizedLot> lots, Predicate<RealizedLot> which) {
        return Decimals.canonical(
                lots.stream()
                        .filter(which)
                        .map(RealizedLot::netInBase)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
