package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The largest size of a denied order, up to what was asked, that passes (0: none), and the check
 * that one lot step more breaks.
 */
record LargestSize(Quantity quantity, String bindingCheck) {

    /**
     * What only reduces obeys no rule about size; what opens passes from the smallest valid size up
     * to where a limit is reached, because limits only tighten with size: so lot steps are
     * bisected. {@code broken} is the gate of the rules alone that the order breaks.
     */
    static LargestSize search(RiskGate gate, RiskGate broken, Judgement order) {
        return order.effect().isPureReduction()
                ? new LargestSize(Quantity.ZERO, breach(gate, order))
                : new Search(gate, broken, order).run();
    }

    private static String breach(RiskGate gate, Judgement order) {
        return gate.firstBreach(order)
                .orElseThrow(() -> new IllegalStateException("A denied order breaks a rule"));
    }

    private static final class Search {
        private final RiskGate gate;
        private final RiskGate broken;
        private final Judgement order;
        private final Quantity asked;
        private final Quantity step;

        Search(RiskGate gate, RiskGate broken, Judgement order) {
            this.gate = gate;
            this.broken = broken;
            this.order = order;
            this.asked = order.ticket().quantity();
            this.step = order.spec().lotStep();
        }

        LargestSize run() {
            BigInteger least = leastOpening();
            BigInteger most = steps(asked, RoundingMode.FLOOR);
            if (least.compareTo(most) > 0 || !passes(gate, sized(least))) {
                return exitOr(breach(gate, order.at(capped(least))));
            }
            BigInteger good = notSentYet(largest(least, most), least);
            return good.compareTo(least) < 0
                    ? exitOr(breach(gate, order.sentAt(sized(least))))
                    : new LargestSize(
                            sized(good),
                            breach(gate, order.sentAt(capped(good.add(BigInteger.ONE)))));
        }

        /**
         * That size may itself have been sent a moment ago: again it would be a duplicate, so the
         * next smaller one that would not be is offered; below the smallest when there is none.
         */
        private BigInteger notSentYet(BigInteger good, BigInteger least) {
            BigInteger fresh = good;
            while (fresh.compareTo(least) >= 0
                    && gate.firstBreach(order.sentAt(sized(fresh))).isPresent()) {
                fresh = fresh.subtract(BigInteger.ONE);
            }
            return fresh;
        }

        /**
         * What the order does not break as it came it breaks at no smaller size: so the rest of the
         * rules is asked of the result only, and of every size should that not hold.
         */
        private BigInteger largest(BigInteger least, BigInteger most) {
            BigInteger found = bisect(broken, least, most);
            return passes(gate, sized(found)) ? found : bisect(gate, least, most);
        }

        private BigInteger bisect(RiskGate by, BigInteger least, BigInteger most) {
            BigInteger good = least;
            BigInteger bad = most.add(BigInteger.ONE);
            while (bad.subtract(good).compareTo(BigInteger.ONE) > 0) {
                BigInteger middle = good.add(bad).shiftRight(1);
                if (passes(by, sized(middle))) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
            return good;
        }

        /** The smallest valid size that opens anything. */
        private BigInteger leastOpening() {
            ContractSpec spec = order.spec();
            BigInteger beyond =
                    steps(order.effect().reducing(), RoundingMode.FLOOR).add(BigInteger.ONE);
            return steps(spec.minQuantity(), RoundingMode.CEILING).max(beyond);
        }

        /** The part that reduces may go out whatever its lot step, unless even an exit may not. */
        private LargestSize exitOr(String binding) {
            Quantity reducing = order.effect().reducing();
            if (!reducing.isPositive()) {
                return new LargestSize(Quantity.ZERO, binding);
            }
            return passes(gate, reducing)
                    ? new LargestSize(reducing, binding)
                    : new LargestSize(Quantity.ZERO, breach(gate, order.at(reducing)));
        }

        private boolean passes(RiskGate by, Quantity quantity) {
            return by.firstBreach(order.at(quantity)).isEmpty();
        }

        private Quantity capped(BigInteger steps) {
            return sized(steps).min(asked);
        }

        private BigInteger steps(Quantity quantity, RoundingMode rounding) {
            return quantity.value().divide(step.value(), 0, rounding).toBigInteger();
        }

        private Quantity sized(BigInteger steps) {
            return new Quantity(step.value().multiply(new BigDecimal(steps)));
        }
    }
}
