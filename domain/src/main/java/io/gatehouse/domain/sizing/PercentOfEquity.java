package io.gatehouse.domain.sizing;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A notional that is a percent of equity: the most lot steps q with q x entry x multiplier x fx <=
 * equity x percent / 100; above 100 it is leveraged.
 */
public record PercentOfEquity(BigDecimal percent) implements SizingMethod {
    public PercentOfEquity {
        if (percent.signum() <= 0) {
            throw new IllegalArgumentException("equity_percent is more than zero: " + percent);
        }
    }

    @Override
    public Proposal propose(PlannedEntry entry, BigDecimal equity) {
        ContractSpec spec = entry.spec();
        BigDecimal step = spec.lotStep().value();
        BigDecimal ofStep =
                entry.price().value().multiply(entry.holding().unitFactor()).multiply(step);
        BigDecimal steps =
                Decimals.percentOf(percent, equity).divide(ofStep, 0, RoundingMode.FLOOR);
        return Proposal.of(new Quantity(steps.multiply(step)));
    }

    @Override
    public boolean needsStop() {
        return false;
    }
}
