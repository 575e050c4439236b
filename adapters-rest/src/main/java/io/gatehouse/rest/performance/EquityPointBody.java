package io.gatehouse.rest.performance;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.EquityRecord;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an account was worth in base currency, just before any flow at that instant. NAV is the
 * value of one unit, 1 at first; drawdown is its fall from the highest point so far, 0-100.
 */
@Serdeable.Serializable
record EquityPointBody(
        Instant at,
        BigDecimal equity,
        BigDecimal nav,
        BigDecimal drawdownPercent,
        BigDecimal netDeposits) {
    static EquityPointBody from(EquityRecord point) {
        return new EquityPointBody(
                point.event().point().at(),
                Decimals.canonical(point.event().point().equity()),
                Decimals.canonical(point.nav()),
                Decimals.canonical(point.drawdownPercent()),
                Decimals.canonical(point.netDeposits()));
    }
}
