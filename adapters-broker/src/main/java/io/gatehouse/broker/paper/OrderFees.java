package io.gatehouse.broker.paper;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;

/**
 * Fees are due on the whole order, minima and caps included: a fill pays what the order owes after
 * it less what the order owed before, so parts cost together what one fill costs.
 */
final class OrderFees {
    private OrderFees() {}

    /** Fee of this next fill, a positive cost in the instrument's currency. */
    static BigDecimal of(PaperTerms terms, PaperOrder before, Quantity quantity, Price price) {
        return owed(terms, before.afterFill(quantity, price)).subtract(owed(terms, before));
    }

    private static BigDecimal owed(PaperTerms terms, PaperOrder order) {
        if (terms.fees().isFree() || order.done().isZero()) {
            return BigDecimal.ZERO;
        }
        ContractSpec spec = terms.instrument().spec();
        Money notional =
                new Money(order.progress().cost().multiply(spec.multiplier()), spec.currency());
        return terms.fees().feesOf(order.side(), order.done().value(), notional);
    }
}
