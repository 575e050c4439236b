package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountMarks;
import io.gatehouse.application.account.BookWatch;
import io.gatehouse.application.account.KnownEquity;
import io.gatehouse.application.account.Market;
import io.gatehouse.application.account.TrustedMarks;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.DrawdownLimit;
import io.gatehouse.domain.risk.EquityPoint;
import io.gatehouse.domain.risk.LossLimit;
import io.gatehouse.domain.risk.LossPeriod;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.OnBreach;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.rule.MaxDrawdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Raises the levels of loss and drawdown limits: a warning at 80 %, a latched breaker at 100 %,
 * with what the profile wants of a breach.
 */
public final class BreakerLadder implements BookWatch {
    private final Ids ids;
    private final BreachActions actions;

    public BreakerLadder(Ids ids, BreachActions actions) {
        this.ids = ids;
        this.actions = actions;
    }

    /** What an account's marks make of its loss limits, and the levels that have risen. */
    record Seen(RiskState state, List<Raised> raised) {
        boolean isBreach() {
            return raised.stream().anyMatch(one -> one.level() == BreakerLevel.CRITICAL);
        }
    }

    /** A limit whose level rose; amounts in base currency. */
    record Raised(String check, BreakerLevel level, BigDecimal limit, BigDecimal used) {}

    @Override
    public void look(AccountBook book, Market market) {
        seen(book, market).ifPresent(seen -> keep(book, market, seen));
    }

    /** Pure: nothing is kept. Empty when the account's equity cannot be known. */
    Optional<Seen> seen(AccountBook book, Market market) {
        AccountMarks marks = AccountMarks.of(book, market);
        return KnownEquity.valued(book, market, marks.held())
                .map(point -> seen(book, market, point, marks));
    }

    private static Seen seen(
            AccountBook book, Market market, EquityPoint point, AccountMarks marks) {
        BigDecimal equity = point.equity();
        List<Raised> raised = new ArrayList<>();
        TrustedMarks trusted = TrustedMarks.asForBreakers(book.profile(), market.now());
        boolean confirmed = TrustedMarks.areConfirmed(marks);
        RiskState state = book.risk().seen(point, trusted.noneIsMissing(marks));
        state = confirmed ? state.confirmedAt(point) : state;
        for (LossSpan span : LossSpan.values()) {
            state = loss(book, state, span, equity, raised);
            state = confirmed ? flattened(book, state, span, equity) : state;
        }
        if (trusted.haveAll(marks)) {
            state = drawdown(book, state.peaked(equity), equity, raised);
        }
        return new Seen(state, raised);
    }

    private static RiskState loss(
            AccountBook book,
            RiskState state,
            LossSpan span,
            BigDecimal equity,
            List<Raised> raised) {
        Optional<LossLimit> limit =
                LossLimit.of(span, book.profile(), state, initialBalance(book), equity);
        if (limit.isEmpty() || limit.get().level().compareTo(state.period(span).level()) <= 0) {
            return state;
        }
        BreakerLevel level = limit.get().level();
        raised.add(new Raised(span.check(), level, limit.get().limit(), limit.get().used()));
        return state.with(span, state.period(span).raisedTo(level));
    }

    /**
     * A loss latches by whatever marks there are, as refusing openings does no harm. Selling all
     * may: that takes a limit reached by confirmed marks, from a height that such marks have shown,
     * and then lasts as long as the latch.
     */
    private static RiskState flattened(
            AccountBook book, RiskState state, LossSpan span, BigDecimal equity) {
        LossPeriod period = state.period(span);
        if (!period.latched()) {
            return state;
        }
        RiskState proven = state.with(span, period.proven());
        return LossLimit.of(span, book.profile(), proven, initialBalance(book), equity)
                .filter(limit -> limit.level() == BreakerLevel.CRITICAL)
                .map(limit -> state.withFlatUntil(period.endsAt()))
                .orElse(state);
    }

    /** A warning ends with a new peak; a breach only when a person resets it. */
    private static RiskState drawdown(
            AccountBook book, RiskState state, BigDecimal equity, List<Raised> raised) {
        Optional<DrawdownLimit> limit =
                DrawdownLimit.of(book.profile(), state, initialBalance(book), equity);
        if (limit.isEmpty() || state.drawdown() == BreakerLevel.CRITICAL) {
            return state;
        }
        BreakerLevel level = limit.get().level();
        if (limit.get().fall().signum() == 0) {
            return state.drawdown() == BreakerLevel.NONE
                    ? state
                    : state.withDrawdown(BreakerLevel.NONE);
        }
        if (level.compareTo(state.drawdown()) <= 0) {
            return state;
        }
        raised.add(new Raised(MaxDrawdown.CHECK, level, limit.get().amount(), limit.get().fall()));
        return state.withDrawdown(level);
    }

    private static BigDecimal initialBalance(AccountBook book) {
        return book.account().initialBalance().amount();
    }

    private void keep(AccountBook book, Market market, Seen seen) {
        boolean confirmed = !seen.state().flatUntil().equals(book.risk().flatUntil());
        if (!seen.state().equals(book.risk())) {
            book.risk(seen.state());
        }
        OnBreach onBreach = book.profile().lossRules().onBreach();
        for (Raised one : seen.raised()) {
            book.audit(
                    ids.next(), market.now(), AuditContext.HOUSE, BreakerFacts.of(one, onBreach));
        }
        if (seen.isBreach() && onBreach.cancelsEntries()) {
            actions.cancelEntries(book, market.now(), "A loss limit was reached.");
        }
        if ((seen.isBreach() || confirmed) && onBreach == OnBreach.FLATTEN) {
            actions.flatten(book.id());
        }
    }
}
