package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RepeatLatch;
import io.gatehouse.domain.risk.RiskState;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds an account since its limits were reached, each with whether a rank lets go of it now,
 * and what the limits remember then.
 */
record AccountLatches(List<LimitLatch> all, RiskState afterwards) {
    AccountLatches {
        all = List.copyOf(all);
    }

    static AccountLatches of(AccountBook book, Market market, HaltRank rank) {
        RiskState risk = book.risk();
        Optional<BigDecimal> equity =
                HaltAccess.resetsDrawdown(book, rank)
                        ? DrawdownReset.equity(book, market)
                        : Optional.empty();
        boolean releases = HaltAccess.releasesTrading(book, rank);
        List<LimitLatch> latches = new ArrayList<>(ofLosses(risk));
        if (risk.drawdown() == BreakerLevel.CRITICAL) {
            latches.add(LimitLatch.ofDrawdown(equity.isPresent()));
        }
        for (RepeatLatch repeat : risk.trading().repeats()) {
            latches.add(LimitLatch.of(repeat, releases));
        }
        RiskState rebased = equity.map(risk::rebased).orElse(risk);
        return new AccountLatches(
                latches, releases ? rebased.withTrading(risk.trading().withoutRepeats()) : rebased);
    }

    /** A period's loss waits for the period's end. */
    private static List<LimitLatch> ofLosses(RiskState risk) {
        List<LimitLatch> latches = new ArrayList<>();
        for (LossSpan span : LossSpan.values()) {
            if (risk.period(span).latched()) {
                latches.add(LimitLatch.ofLoss(span, risk.period(span).endsAt()));
            }
        }
        return latches;
    }

    List<LimitLatch> released() {
        return all.stream().filter(LimitLatch::releases).toList();
    }

    /** The same for who may not reset anything. */
    List<LimitLatch> kept() {
        return all.stream().map(LimitLatch::kept).toList();
    }
}
