package io.gatehouse.application.order;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.rule.MinWinRate;
import io.gatehouse.domain.risk.rule.RepeatExecution;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A limit that was reached and holds, and whether a reset would let go of it; of repeated
 * executions, which side of what it holds.
 */
public record LimitLatch(
        String check,
        boolean releases,
        Optional<Instant> until,
        Optional<Symbol> instrument,
        Optional<Side> side) {
    static final String DRAWDOWN = "max_drawdown";

    static LimitLatch ofLoss(LossSpan span, Instant until) {
        return ofAccount(span.check(), false, Optional.of(until));
    }

    static LimitLatch ofDrawdown(boolean releases) {
        return ofAccount(DRAWDOWN, releases, Optional.empty());
    }

    static LimitLatch ofWinRate(Instant until, boolean releases) {
        return ofAccount(MinWinRate.CHECK, releases, Optional.of(until));
    }

    private static LimitLatch ofAccount(String check, boolean releases, Optional<Instant> until) {
        return new LimitLatch(check, releases, until, Optional.empty(), Optional.empty());
    }

    static LimitLatch of(RepeatLatch repeat, boolean releases) {
        return new LimitLatch(
                RepeatExecution.CHECK,
                releases,
                Optional.empty(),
                Optional.of(repeat.instrument()),
                Optional.of(repeat.side()));
    }

    /** The same for who may not reset it. */
    LimitLatch kept() {
        return new LimitLatch(check, false, until, instrument, side);
    }

    /** Whether it holds the whole account to what reduces. */
    boolean reduces() {
        return check.equals(DRAWDOWN) || isLoss();
    }

    /** Only a loss waits for nothing but its period's end. */
    boolean waitsForAPerson() {
        return !isLoss();
    }

    private boolean isLoss() {
        return Arrays.stream(LossSpan.values()).anyMatch(span -> span.check().equals(check));
    }

    /** "repeat_execution BUY AAPL". */
    String words() {
        return check
                + side.map(one -> " " + one).orElse("")
                + instrument.map(one -> " " + one).orElse("");
    }
}
