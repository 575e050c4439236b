package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/** What executions of a quantity would cost in fees, in base currency. */
record ExecutionFees(Holding holding, Quantity quantity) {

    /** Of one execution at a price. */
    BigDecimal at(Side side, Price price) {
        if (holding.fees().isFree()) {
            return BigDecimal.ZERO;
        }
        ContractSpec spec = holding.instrument().spec();
        Money notional = new Money(price.notional(quantity, spec.multiplier()), spec.currency());
        return Decimals.converted(
                holding.fees().feesOf(side, quantity.value(), notional),
                holding.fxToBase().orElse(BigDecimal.ZERO));
    }

    /** Of getting in and, at the stop or else at the same price, out again. */
    BigDecimal roundTrip(Side side, Price entry, Optional<Price> stop) {
        return holding.fees().isFree()
                ? BigDecimal.ZERO
                : at(side, entry).add(at(side.opposite(), stop.orElse(entry)));
    }
}
