package io.gatehouse.application.risk;

import io.gatehouse.application.account.TrustedMarks;
import io.gatehouse.application.risk.RehearsedLatch.Evidence;
import io.gatehouse.application.risk.RehearsedLatch.Gauge;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Portfolio;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.DrawdownLimit;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.PreTradeView;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.Standing;
import io.gatehouse.domain.risk.TradingStates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Carries the latches of loss and drawdown limits through an account's decisions, oldest first, as
 * another profile would have set them. States that somebody has set stay as they were.
 */
final class RehearsedLatches {
    private final RiskProfile rehearsed;
    private final Function<Instant, TradingState> setStates;
    private final Map<LossSpan, RehearsedLatch> losses = new EnumMap<>(LossSpan.class);
    private final RehearsedLatch drawdown;
    private Optional<RiskState> before = Optional.empty();

    /** {@code setStates} tells what was set on the account, breakers aside. */
    RehearsedLatches(RiskProfile rehearsed, Function<Instant, TradingState> setStates) {
        this.rehearsed = rehearsed;
        this.setStates = setStates;
        this.drawdown = new RehearsedLatch(rehearsed);
        for (LossSpan span : LossSpan.values()) {
            losses.put(span, new RehearsedLatch(rehearsed));
        }
    }

    /**
     * A decision's view as it would have been; witnessed unless marks between decisions may have
     * set a latch that no decision tells of.
     */
    record Rehearsed(PreTradeView view, boolean witnessed) {}

    Rehearsed next(PreTradeView then) {
        RiskState risk = then.standing().risk();
        before.ifPresent(last -> endLatches(last, risk));
        before = Optional.of(risk);
        boolean witnessed = look(then);
        return new Rehearsed(then.under(rehearsed, standing(then)), witnessed);
    }

    private void endLatches(RiskState last, RiskState now) {
        losses.forEach(
                (span, latch) -> {
                    if (!now.period(span).isSameAs(last.period(span))) {
                        latch.restart();
                    }
                });
        if (isReset(last, now)) {
            drawdown.restart();
        }
    }

    /**
     * By a person, who lets the peak start anew, or with the whole book, which ends its periods.
     */
    private static boolean isReset(RiskState last, RiskState now) {
        boolean released =
                last.drawdown() == BreakerLevel.CRITICAL && now.drawdown() != BreakerLevel.CRITICAL;
        boolean rebased =
                now.navPeak().units().compareTo(last.navPeak().units()) == 0
                        && now.navPeak().peakNav().compareTo(last.navPeak().peakNav()) < 0;
        return released || rebased || Arrays.stream(LossSpan.values()).anyMatch(isCut(last, now));
    }

    private static Predicate<LossSpan> isCut(RiskState last, RiskState now) {
        return span ->
                now.period(span).endsAt().equals(last.period(span).endsAt())
                        && !now.period(span).isSameAs(last.period(span));
    }

    private boolean look(PreTradeView then) {
        Portfolio portfolio = then.portfolio();
        BigDecimal equity = then.equity(portfolio);
        List<Holding> held = then.holdings().stream().filter(Holding::isHeld).toList();
        boolean known =
                portfolio.valuation().isComplete()
                        && held.stream().allMatch(holding -> holding.mark().isPresent());
        boolean fresh = known && TrustedMarks.asForBreakers(rehearsed, then.at()).areFresh(held);
        boolean witnessed = drawdown.look(then.profile(), drawdown(then, equity, fresh));
        for (LossSpan span : LossSpan.values()) {
            witnessed &= loss(span).look(then.profile(), loss(then, span, equity, known));
        }
        return witnessed;
    }

    private static Evidence loss(
            PreTradeView then, LossSpan span, BigDecimal equity, boolean known) {
        Standing standing = then.standing();
        RiskState risk = standing.risk();
        BreakerLevel level = risk.period(span).level();
        return new Evidence(
                level,
                level,
                known,
                profile ->
                        LossLimit.of(span, profile, risk, standing.initialBalance(), equity)
                                .map(
                                        loss ->
                                                new Gauge(
                                                        loss.limit(),
                                                        loss.used(),
                                                        profile.lossRules().basis())));
    }

    /** A warning of drawdown ends with a new peak, so that there is none proves nothing. */
    private static Evidence drawdown(PreTradeView then, BigDecimal equity, boolean fresh) {
        Standing standing = then.standing();
        RiskState risk = standing.risk();
        return new Evidence(
                risk.drawdown(),
                risk.drawdown().or(BreakerLevel.WARNING),
                fresh,
                profile ->
                        DrawdownLimit.of(profile, risk, standing.initialBalance(), equity)
                                .filter(limit -> limit.whole().signum() > 0)
                                .map(
                                        limit ->
                                                new Gauge(
                                                        limit.amount(),
                                                        limit.fall(),
                                                        profile.lossRules().drawdownMode())));
    }

    private Standing standing(PreTradeView then) {
        Standing standing = then.standing();
        RiskState risk = standing.risk().withDrawdown(level(drawdown));
        for (LossSpan span : LossSpan.values()) {
            risk = risk.with(span, risk.period(span).withLevel(level(loss(span))));
        }
        if (!limitsRepeatsAs(then.profile())) {
            risk = risk.withTrading(risk.trading().withoutRepeats());
        }
        return standing.with(states(then, risk.isLatched()), risk);
    }

    /** What another limit of repeats would have latched, and who had lifted it, nobody can tell. */
    private boolean limitsRepeatsAs(RiskProfile then) {
        return then.limit(RiskLimit.MAX_REPEATS_PER_MINUTE)
                .equals(rehearsed.limit(RiskLimit.MAX_REPEATS_PER_MINUTE));
    }

    private RehearsedLatch loss(LossSpan span) {
        return Objects.requireNonNull(losses.get(span));
    }

    private static BreakerLevel level(RehearsedLatch latch) {
        return latch.isSet() ? BreakerLevel.CRITICAL : BreakerLevel.NONE;
    }

    private TradingStates states(PreTradeView then, boolean latched) {
        TradingStates states = then.standing().tradingStates();
        boolean isBreakers =
                then.standing().risk().isLatched() && states.account() == TradingState.REDUCING;
        // A receipt has one state of the account, whoever has set it.
        TradingState set = isBreakers ? setStates.apply(then.at()) : states.account();
        return states.withAccount(latched ? set.and(TradingState.REDUCING) : set);
    }
}
