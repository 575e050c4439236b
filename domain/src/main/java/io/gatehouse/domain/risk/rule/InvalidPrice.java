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
 * its stop loss on the loss side of its entry and its target on the profit side; exits obey the
 * tick alone.
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
        return fault(order)
                .map(why -> Verdict.breached(Scope.INSTRUMENT, why))
                .orElse(Verdict.PASSED);
    }

    private static Optional<String> fault(Judgement order) {
        OrderTicket ticket = order.ticket();
        Optional<String> own =
                offTick(order, "Price", ticket.price())
                        .or(() -> offTick(order, "Stop price", ticket.stopPrice()));
        return order.effect().isPureReduction() ? own : own.or(() -> faultOfOpening(order));
    }

    private static Optional<String> faultOfOpening(Judgement order) {
        OrderTicket ticket = order.ticket();
        return offTick(order, "Stop loss", ticket.protection().stopLoss())
                .or(() -> offTick(order, "Target", ticket.protection().targetPrice()))
                .or(() -> PriceSide.ofStop(order))
                .or(() -> PriceSide.ofStopLoss(order))
                .or(() -> PriceSide.ofTarget(order));
    }

    private static Optional<String> offTick(Judgement order, String what, Optional<Price> price) {
        ContractSpec spec = order.spec();
        return price.filter(value -> value.value().signum() == 0 || !spec.isOnTick(value))
                .map(
                        value ->
                                "%s %s is not a positive multiple of the tick %s."
                                        .formatted(what, value, spec.tickSize()));
    }
}
