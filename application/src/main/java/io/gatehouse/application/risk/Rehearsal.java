package io.gatehouse.application.risk;

import io.gatehouse.application.position.OpenedLots.Opened;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.risk.RiskDecision;
import io.gatehouse.domain.risk.SealedReceipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What other limits would have made of past decisions, each judged in the account as it was then
 * but for its latches; what could not be told is counted by the reason why. {@code smallerOnly}
 * orders would have passed at less than their size and no more.
 */
public record Rehearsal(
        CurrencyCode baseCurrency,
        int decisions,
        Map<Skipped, Integer> skipped,
        int unwitnessed,
        int verdictsChanged,
        int smallerOnly,
        List<Changed> changed,
        List<Prevented> prevented,
        Map<LeftOut, Integer> leftOut) {

    public Rehearsal {
        skipped = Map.copyOf(skipped);
        changed = List.copyOf(changed);
        prevented = List.copyOf(prevented);
        leftOut = Map.copyOf(leftOut);
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
        /** A limit was off then, or looked less far back, and what it needs was not recorded. */
        ACTIVITY_NOT_RECORDED
    }

    /** What the P&L is not told of. */
    public enum LeftOut {
        /** Orders, or the larger sizes of orders, that would have passed: nobody traded them. */
        NOT_TRADED,
        /** Orders that would have closed less of a position than they did. */
        REDUCTIONS,
        /** Changes of a working order that would have been judged otherwise. */
        REPLACEMENTS,
        /** Trades that would have been smaller or not at all, of which some is still open. */
        STILL_OPEN
    }

    /**
     * What an order opened in a round trip, and how much of that, in units and as a share of 1, it
     * would not have opened.
     */
    public record Prevented(Opened opened, BigDecimal quantity, BigDecimal share) {
        static Prevented of(Opened opened, BigDecimal less, BigDecimal ofAll) {
            return new Prevented(
                    opened,
                    Decimals.proRata(opened.quantity().value(), less, ofAll),
                    Decimals.proRata(BigDecimal.ONE, less, ofAll));
        }

        /** What of the quantity is still open. */
        public BigDecimal open() {
            return Decimals.canonical(opened.open().value().multiply(share));
        }

        /** The share of the net P&L of what is closed, base currency; empty while nothing is. */
        public Optional<BigDecimal> pnl() {
            return opened.open().equals(opened.quantity())
                    ? Optional.empty()
                    : Optional.of(Decimals.canonical(opened.net().multiply(share)));
        }
    }

    /** Decisions that could not be rehearsed, for whatever reason. */
    public int notRehearsed() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Net losses of what would not have been opened, base currency, positive. */
    public BigDecimal lossesAvoided() {
        return sum(net -> net.signum() < 0).negate();
    }

    /** Net gains of what would not have been opened, base currency, positive. */
    public BigDecimal gainsMissed() {
        return sum(net -> net.signum() > 0);
    }

    /** By how much net P&L would have been better (negative: worse), base currency. */
    public BigDecimal pnlChange() {
        return lossesAvoided().subtract(gainsMissed());
    }

    private BigDecimal sum(Predicate<BigDecimal> which) {
        return prevented.stream()
                .flatMap(one -> one.pnl().stream())
                .filter(which)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
