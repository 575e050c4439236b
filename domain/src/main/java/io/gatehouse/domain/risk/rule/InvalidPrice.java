package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.instrument.ContractSpec;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.Judgement;
import io.gatehouse.domain.risk.RiskRule;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.risk.Verdict;

import java.util.Optional;

/**
 * Every price is a positive multiple of the tick. An opening's stop price lies beyond the market,
 * its stop loss on the loss side of the best price it may open at and its target on the profit side
 * of its entry; exits obey the tick alone.
 */
public final class InvalidPrice implements RiskRule {
    @Override
    public String check() {
        return "invalid_price";
    }

    @Override
    public boolean bindsReductions() {
        return true;
    }

    @Override
    public Verdict judge(Judgement order) {
        Optional<String> fault = fault(order);
        return fault.isPresent() ? Verdict.breached(Scope.INSTRUMENT, fault.get()) : Verdict.PASSED;
    }

    private static Optional<String> fault(Judgement order) {
        OrderTicket ticket = order.ticket();
        Optional<String> own =
                first(
                        offTick(order, "Price", ticket.price()),
                        offTick(order, "Stop price", ticket.stopPrice()));
        return order.effect().isPureReduction() || own.isPresent() ? own : faultOfOpening(order);
    }

    private static Optional<String> faultOfOpening(Judgement order) {
        OrderTicket ticket = order.ticket();
        return first(
                offTick(order, "Stop loss", ticket.protection().stopLoss()),
                offTick(order, "Target", ticket.protection().targetPrice()),
                PriceSide.ofStop(order),
                PriceSide.ofStopLoss(order),
                PriceSide.ofTarget(order));
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... faults) {
        for (Optional<String> fault : faults) {
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> offTick(Judgement order, String what, Optional<Price> price) {
        ContractSpec spec = order.spec();
        return price.isEmpty() || (price.get().isPositive() && spec.isOnTick(price.get()))
                ? Optional.empty()
                : Optional.of(
                        "%s %s is not a positive multiple of the tick %s."
                                .formatted(what, price.get(), spec.tickSize()));
    }
}
