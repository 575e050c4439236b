package io.gatehouse.application.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.rule.MaxDrawdown;
import io.gatehouse.domain.risk.rule.MinWinRate;
import io.gatehouse.domain.risk.rule.RepeatExecution;

import java.time.Instant;
import java.util.Optional;

/**
 * A limit that was reached and holds, and whether a reset would let go of it; of repeated
 * executions, which side of what it holds.
 */
public record LimitLatch(
        Kind kind,
        String check,
        boolean releases,
        Optional<Instant> until,
        Optional<Symbol> instrument,
        Optional<Side> side) {
    /** Which limit it is of. */
    enum Kind {
        LOSS,
        DRAWDOWN,
        WIN_RATE,
        REPEATS
    }

    static LimitLatch ofLoss(LossSpan span, Instant until) {
        return ofAccount(Kind.LOSS, span.check(), false, Optional.of(until));
    }

    static LimitLatch ofDrawdown(boolean releases) {
        return ofAccount(Kind.DRAWDOWN, MaxDrawdown.CHECK, releases, Optional.empty());
    }

    static LimitLatch ofWinRate(Instant until, boolean releases) {
        return ofAccount(Kind.WIN_RATE, MinWinRate.CHECK, releases, Optional.of(until));
    }

    private static LimitLatch ofAccount(
            Kind kind, String check, boolean releases, Optional<Instant> until) {
        return new LimitLatch(kind, check, releases, until, Optional.empty(), Optional.empty());
    }

    static LimitLatch of(RepeatLatch repeat, boolean releases) {
        return new LimitLatch(
                Kind.REPEATS,
                RepeatExecution.CHECK,
                releases,
                Optional.empty(),
                Optional.of(repeat.instrument()),
                Optional.of(repeat.side()));
    }

    /** The same for who may not reset it. */
    LimitLatch kept() {
        return new LimitLatch(kind, check, false, until, instrument, side);
    }

    /** Whether it holds the whole account to what reduces. */
    boolean reduces() {
        return kind == Kind.LOSS || kind == Kind.DRAWDOWN;
    }

    /** Only a loss waits for nothing but its period's end. */
    boolean waitsForAPerson() {
        return kind != Kind.LOSS;
    }

    /** "repeat_execution BUY AAPL". */
    String words() {
        return check
                + side.map(one -> " " + one).orElse("")
                + instrument.map(one -> " " + one).orElse("");
    }
}
