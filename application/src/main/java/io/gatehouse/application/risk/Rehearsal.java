package io.gatehouse.application.risk;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.position.Trade;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What other limits would have made of past decisions, each judged in the account as it was then;
 * those that could not be are counted by the reason why.
 */
public record Rehearsal(
        CurrencyCode baseCurrency,
        int decisions,
        Map<Skipped, Integer> skipped,
        int verdictsChanged,
        List<Changed> changed,
        List<Trade> prevented) {

    public Rehearsal {
        skipped = Map.copyOf(skipped);
        changed = List.copyOf(changed);
        prevented = List.copyOf(prevented);
    }

    /** A decision whose verdict, or whose approved size, would have been another. */
    public record Changed(
            SealedReceipt receipt, OrderTicket ticket, RiskDecision was, RiskDecision wouldBe) {}

    /** Why a decision was not rehearsed. */
    public enum Skipped {
        /** It was made under a rule set that is not the one in force. */
        OTHER_RULES,
        /** Its receipt is damaged. */
        UNREADABLE,
        /** A limit was off then, and what it counts was not recorded. */
        ACTIVITY_NOT_RECORDED
    }

    /** Decisions that could not be rehearsed, for whatever reason. */
    public int notRehearsed() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Net losses of closed trades that would not have happened, base currency, positive. */
    public BigDecimal lossesAvoided() {
        return sum(net -> net.signum() < 0).negate();
    }

    /** Net gains of closed trades that would not have happened, base currency, positive. */
    public BigDecimal gainsMissed() {
        return sum(net -> net.signum() > 0);
    }

    /** By how much net P&L would have been better (negative: worse), base currency. */
    public BigDecimal pnlChange() {
        return lossesAvoided().subtract(gainsMissed());
    }

    private BigDecimal sum(Predicate<BigDecimal> which) {
        return prevented.stream()
                .filter(Trade::isClosed)
                .map(trade -> trade.result().netBase())
                .filter(which)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
