package io.gatehouse.domain.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the limits of an account remember: its running periods, its peaks, how near drawdown is, the
 * last equity point, from which the next period starts, what its trading has latched, and up to
 * when a loss has everything closed where the profile wants that.
 */
public record RiskState(
        LossPeriod day,
        LossPeriod week,
        LossPeriod month,
        NavPeak navPeak,
        MoneyPeak moneyPeak,
        BreakerLevel drawdown,
        LastEquity kept,
        TradingLatches trading,
        Optional<Instant> flatUntil) {

    /** Equity points are kept no closer than this, so that an order need not write one. */
    private static final Duration POINT_SPACING = Duration.ofMinutes(1);

    /** In the last minute of a period: the first quote after it may come before anybody looks. */
    private static final Duration CLOSING_SPACING = Duration.ofSeconds(1);

    /** Of an account whose trading has latched nothing. */
    public RiskState(
            LossPeriod day,
            LossPeriod week,
            LossPeriod month,
            NavPeak navPeak,
            MoneyPeak moneyPeak,
            BreakerLevel drawdown,
            EquityPoint last) {
        this(
                day,
                week,
                month,
                navPeak,
                moneyPeak,
                drawdown,
                LastEquity.trusted(last),
                TradingLatches.NONE,
                Optional.empty());
    }

    /** The state of an account that opens with a balance. */
    public static RiskState openingWith(EquityPoint point, RiskCalendar calendar) {
        return starting(point, span -> calendar.containing(point.at(), span));
    }

    /** The state of a book that starts anew: what was before the point is of no period any more. */
    public static RiskState restartingWith(EquityPoint point, RiskCalendar calendar) {
        return starting(
                point,
                span ->
                        new RiskCalendar.Bounds(
                                point.at(), calendar.containing(point.at(), span).end()));
    }

    private static RiskState starting(
            EquityPoint point, Function<LossSpan, RiskCalendar.Bounds> bounds) {
        return new RiskState(
                LossPeriod.startingAt(point, bounds.apply(LossSpan.DAY)),
                LossPeriod.startingAt(point, bounds.apply(LossSpan.WEEK)),
                LossPeriod.startingAt(point, bounds.apply(LossSpan.MONTH)),
                NavPeak.EMPTY.afterFlow(point.equity(), BigDecimal.ZERO),
                MoneyPeak.startingWith(point.equity()),
                BreakerLevel.NONE,
                point);
    }

    /** The last equity point, from which the next period starts. */
    public EquityPoint last() {
        return kept.point();
    }

    /** Whether its marks were trusted. */
    public boolean lastTrusted() {
        return kept.trusted();
    }

    public LossPeriod period(LossSpan span) {
        return switch (span) {
            case DAY -> day;
            case WEEK -> week;
            case MONTH -> month;
        };
    }

    /** Whether a breaker holds the account to what reduces. */
    public boolean isLatched() {
        return day.latched()
                || week.latched()
                || month.latched()
                || drawdown == BreakerLevel.CRITICAL;
    }

    public RiskState with(LossSpan span, LossPeriod period) {
        return new RiskState(
                span == LossSpan.DAY ? period : day,
                span == LossSpan.WEEK ? period : week,
                span == LossSpan.MONTH ? period : month,
                navPeak,
                moneyPeak,
                drawdown,
                kept,
                trading,
                flatUntil);
    }

    /** Where a limit is another one now, a warning was of the one before; a breach stays. */
    public RiskState under(RiskProfile now, RiskProfile before) {
        RiskState state = this;
        for (LossSpan span : LossSpan.values()) {
            if (period(span).level() == BreakerLevel.WARNING && !span.isAlikeIn(now, before)) {
                state = state.with(span, period(span).withLevel(BreakerLevel.NONE));
            }
        }
        return drawdown == BreakerLevel.WARNING && !DrawdownLimit.isAlikeIn(now, before)
                ? state.withDrawdown(BreakerLevel.NONE)
                : state;
    }

    public RiskState withDrawdown(BreakerLevel level) {
        return new RiskState(day, week, month, navPeak, moneyPeak, level, kept, trading, flatUntil);
    }

    public RiskState withTrading(TradingLatches latches) {
        return new RiskState(
                day, week, month, navPeak, moneyPeak, drawdown, kept, latches, flatUntil);
    }

    /** With everything to be closed up to an instant at least: no later one is taken back. */
    public RiskState withFlatUntil(Instant end) {
        return isToBeFlat(end.minusNanos(1))
                ? this
                : new RiskState(
                        day,
                        week,
                        month,
                        navPeak,
                        moneyPeak,
                        drawdown,
                        kept,
                        trading,
                        Optional.of(end));
    }

    /** Whether a loss limit was reached by confirmed marks in a period that still runs. */
    public boolean isToBeFlat(Instant now) {
        return flatUntil.filter(now::isBefore).isPresent();
    }

    private RiskState withPeaks(NavPeak nav, MoneyPeak money) {
        return new RiskState(day, week, month, nav, money, drawdown, kept, trading, flatUntil);
    }

    /**
     * After money came in (negative: went out), with what the account was worth before it, and
     * whether by trusted marks.
     */
    public RiskState afterFlow(BigDecimal amount, EquityPoint before, boolean trusted) {
        return new RiskState(
                day.afterFlow(amount),
                week.afterFlow(amount),
                month.afterFlow(amount),
                navPeak.afterFlow(amount, before.equity()),
                moneyPeak.afterFlow(amount),
                drawdown,
                kept.then(before, trusted).afterFlow(amount),
                trading,
                flatUntil);
    }

    /**
     * From time to time the last point, for which no mark needs to be trusted, but an equity of
     * trusted ones follows one of others at once.
     */
    public RiskState seen(EquityPoint point, boolean trusted) {
        return isDue(point.at()) || (trusted && !lastTrusted()) ? closed(point, trusted) : this;
    }

    /**
     * With the highs, from which losses may be measured, raised to this point, and it confirmed
     * where it is the last; only for marks that are.
     */
    public RiskState confirmedAt(EquityPoint point) {
        RiskState raised = withKept(kept.confirmedAt(point));
        BigDecimal equity = point.equity();
        for (LossSpan span : LossSpan.values()) {
            LossPeriod before = raised.period(span);
            LossPeriod after = before.seen(equity);
            raised = after.equals(before) ? raised : raised.with(span, after);
        }
        return raised;
    }

    private boolean isDue(Instant at) {
        boolean closing = !at.isBefore(nextBound().minus(POINT_SPACING));
        return !at.isBefore(last().at().plus(closing ? CLOSING_SPACING : POINT_SPACING));
    }

    /** Where the first of the running periods ends. */
    private Instant nextBound() {
        Instant sooner = week.endsAt().isBefore(month.endsAt()) ? week.endsAt() : month.endsAt();
        return day.endsAt().isBefore(sooner) ? day.endsAt() : sooner;
    }

    /** With the drawdown peaks raised to this equity; only for marks that are confirmed. */
    public RiskState peaked(BigDecimal equity) {
        NavPeak nav = navPeak.seen(equity);
        MoneyPeak money = moneyPeak.seen(equity);
        return nav.equals(navPeak) && money.equals(moneyPeak) ? this : withPeaks(nav, money);
    }

    /** A person's reset of the drawdown limit: its peaks start anew from this equity. */
    public RiskState rebased(BigDecimal equity) {
        NavPeak nav =
                equity.signum() > 0 ? new NavPeak(navPeak.units(), navPeak.nav(equity)) : navPeak;
        return withPeaks(nav, moneyPeak.rebased(equity)).withDrawdown(BreakerLevel.NONE);
    }

    /** With a point from which the next period starts, by trusted marks or others. */
    public RiskState closed(EquityPoint point, boolean trusted) {
        return withKept(kept.then(point, trusted));
    }

    private RiskState withKept(LastEquity next) {
        return next.equals(kept)
                ? this
                : new RiskState(
                        day, week, month, navPeak, moneyPeak, drawdown, next, trading, flatUntil);
    }

    /**
     * With every period that has ended followed by the one that contains the instant. The last
     * point is the baseline in any case, but a peak only by trusted marks and a high only as far as
     * confirmed ones bear it out.
     */
    public RiskState rolledTo(Instant now, RiskCalendar calendar) {
        RiskState rolled = this;
        for (LossSpan span : LossSpan.values()) {
            if (!now.isBefore(period(span).endsAt())) {
                RiskCalendar.Bounds bounds = next(span, now, calendar);
                rolled = rolled.with(span, LossPeriod.startingAt(last(), kept.proven(), bounds));
            }
        }
        return rolled.day.equals(day) || !lastTrusted()
                ? rolled
                : rolled.withPeaks(navPeak, moneyPeak.atDayEnd(last().equity()));
    }

    /**
     * Where periods have ended up to now, one bound after the other. A week or month that began by
     * another calendar may end within a day.
     */
    public List<Instant> boundsUpTo(Instant now, RiskCalendar calendar) {
        List<Instant> bounds = new ArrayList<>();
        RiskState state = this;
        while (!now.isBefore(state.nextBound())) {
            Instant bound = state.nextBound();
            bounds.add(bound);
            state = state.rolledTo(bound, calendar);
        }
        return bounds;
    }

    /** The first end of a risk day from an instant on, the running day's or a later one's. */
    public Instant dayEndFrom(Instant at, RiskCalendar calendar) {
        RiskState state = this;
        while (state.day.endsAt().isBefore(at)) {
            state = state.rolledTo(state.day.endsAt(), calendar);
        }
        return state.day.endsAt();
    }

    /**
     * Where the next period lies. One that is running already by another calendar starts at the old
     * bound; with less than half of it left, the following one is part of it.
     */
    private RiskCalendar.Bounds next(LossSpan span, Instant now, RiskCalendar calendar) {
        Instant bound = period(span).endsAt();
        RiskCalendar.Bounds running = calendar.containing(now, span);
        if (!running.start().isBefore(bound)) {
            return running;
        }
        Duration left = Duration.between(bound, running.end());
        boolean isStub =
                left.multipliedBy(2).compareTo(Duration.between(running.start(), running.end()))
                        < 0;
        Instant end = isStub ? calendar.containing(running.end(), span).end() : running.end();
        return new RiskCalendar.Bounds(bound, end);
    }
}
