package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The largest lot-step multiple of an order that passes (0: none), and the check that one step more
 * breaks.
 */
record LargestSize(Quantity quantity, String bindingCheck) {

    /**
     * Bisects over lot steps; limits only tighten with size, so what passes is one interval above
     * the minimum.
     */
    static LargestSize search(RiskGate gate, Judgement order) {
        return new Search(gate, order).run();
    }

    private static final class Search {
        private final RiskGate gate;
        private final Judgement order;
        private final Quantity step;

        Search(RiskGate gate, Judgement order) {
            this.gate = gate;
            this.order = order;
            this.step = order.instrument().spec().lotStep();
        }

        LargestSize run() {
            BigInteger least = leastSteps();
            BigInteger most = steps(order.ticket().quantity(), RoundingMode.FLOOR);
            if (least.compareTo(most) > 0 || !passes(least)) {
                return fallback(least);
            }
            BigInteger good = bisect(least, most);
            Quantity next = sized(good.add(BigInteger.ONE)).min(order.ticket().quantity());
            return atLeastReducing(sized(good), binding(next));
        }

        private BigInteger bisect(BigInteger least, BigInteger most) {
            BigInteger good = least;
            BigInteger bad = most.add(BigInteger.ONE);
            while (bad.subtract(good).compareTo(BigInteger.ONE) > 0) {
                BigInteger middle = good.add(bad).shiftRight(1);
                if (passes(middle)) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
            return good;
        }

        private LargestSize fallback(BigInteger least) {
            Quantity smallest = sized(least).min(order.ticket().quantity());
            return atLeastReducing(Quantity.ZERO, binding(smallest));
        }

        /** What only reduces may go out, whatever its lot step. */
        private LargestSize atLeastReducing(Quantity found, String binding) {
            Quantity reducing = order.effect().reducing();
            boolean more =
                    reducing.compareTo(found) > 0 && gate.firstBreach(order.at(reducing)).isEmpty();
            return new LargestSize(more ? reducing : found, binding);
        }

        private String binding(Quantity tooMuch) {
            return gate.firstBreach(order.at(tooMuch))
                    .or(() -> gate.firstBreach(order))
                    .orElseThrow(() -> new IllegalStateException("A denied order breaks a rule"));
        }

        private boolean passes(BigInteger steps) {
            return gate.firstBreach(order.at(sized(steps))).isEmpty();
        }

        private BigInteger leastSteps() {
            ContractSpec spec = order.instrument().spec();
            return steps(spec.minQuantity().max(step), RoundingMode.CEILING);
        }

        private BigInteger steps(Quantity quantity, RoundingMode rounding) {
            return quantity.value().divide(step.value(), 0, rounding).toBigInteger();
        }

        private Quantity sized(BigInteger steps) {
            return new Quantity(step.value().multiply(new BigDecimal(steps)));
        }
    }
}
