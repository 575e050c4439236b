package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderType;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An opening that would trade against an own resting limit order of the other side. Resting orders
 * that only close the position are exits and no openers; stops rest nowhere until they trigger.
 */
public final class SelfCross implements RiskRule {
    @Override
    public String check() {
        return "self_cross";
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<Price> price = order.expectedPrice();
        return order.ticket().type().hasStop() || price.isEmpty()
                ? Verdict.NOT_JUDGED
                : judge(order, price.get());
    }

    private static Verdict judge(Judgement order, Price price) {
        BigDecimal closable = order.traded().position().quantity().value().abs();
        for (WorkingOrder working : order.view().workingOrders()) {
            if (!isOpener(order, working)) {
                continue;
            }
            BigDecimal leaves = working.leaves().value();
            BigDecimal closing = closes(order, working) ? leaves.min(closable) : BigDecimal.ZERO;
            closable = closable.subtract(closing);
            if (leaves.compareTo(closing) > 0 && meets(working, price)) {
                return crossed(working);
            }
        }
        return Verdict.PASSED;
    }

    private static boolean isOpener(Judgement order, WorkingOrder working) {
        return working.side() != order.ticket().side()
                && !working.protective()
                && !working.reduceOnly()
                && working.instrument().equals(order.instrument().symbol());
    }

    private static boolean closes(Judgement order, WorkingOrder working) {
        return working.side().opposes(order.traded().position().quantity());
    }

    private static boolean meets(WorkingOrder working, Price price) {
        return working.type() == OrderType.LIMIT
                && working.price()
                        .filter(resting -> price.compareTo(resting) * working.side().sign() <= 0)
                        .isPresent();
    }

    private static Verdict crossed(WorkingOrder working) {
        return Verdict.breached(
                Scope.INSTRUMENT,
                "The order would trade against the own working order "
                        + working.id()
                        + "; cancel it first.");
    }
}
