package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.risk.BreakerLevel;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskState;
import io.gatehouse.domain.risk.TradingLatches;
import io.gatehouse.domain.risk.rule.MinWinRate;

import java.math.BigDecimal;
import java.time.Instant;
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
        boolean mayRelease = rank != HaltRank.TRADER;
        Optional<BigDecimal> equity =
                HaltAccess.resetsDrawdown(book, rank)
                        ? DrawdownReset.equity(book, market)
                        : Optional.empty();
        Optional<Instant> coolsUntil = coolsUntil(book, market.now());
        List<LimitLatch> latches = new ArrayList<>(ofLosses(risk));
        if (risk.drawdown() == BreakerLevel.CRITICAL) {
            latches.add(LimitLatch.ofDrawdown(equity.isPresent()));
        }
        risk.trading().repeats().forEach(one -> latches.add(LimitLatch.of(one, mayRelease)));
        coolsUntil.ifPresent(until -> latches.add(LimitLatch.ofWinRate(until, mayRelease)));
        RiskState rebased = equity.map(risk::rebased).orElse(risk);
        return new AccountLatches(
                latches,
                mayRelease
                        ? rebased.withTrading(
                                released(risk.trading(), market.now(), coolsUntil.isPresent()))
                        : rebased);
    }

    private static Optional<Instant> coolsUntil(AccountBook book, Instant now) {
        return book.activity()
                .trades()
                .flatMap(
                        trades -> MinWinRate.blocksUntil(book.profile(), book.risk(), trades, now));
    }

    private static TradingLatches released(TradingLatches trading, Instant now, boolean cools) {
        TradingLatches without = trading.withoutRepeats();
        return cools ? without.withWinRateReset(now) : without;
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

    /** Whether one of them waits for a person of that rank. */
    boolean anyFor(HaltRank rank) {
        return rank != HaltRank.TRADER && all.stream().anyMatch(LimitLatch::waitsForAPerson);
    }

    List<LimitLatch> released() {
        return all.stream().filter(LimitLatch::releases).toList();
    }

    /** The same for who may not reset anything. */
    List<LimitLatch> kept() {
        return all.stream().map(LimitLatch::kept).toList();
    }
}
