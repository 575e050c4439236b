package io.gatehouse.application.risk;

import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformDay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reckons anew what all accounts of a mode have reserved, and whether their day's loss latches. */
public final class PlatformMeasure {
    private final PlatformLimitStore limits;
    private final PlatformFigures figures;
    private final PlatformRemark remark;
    private final Transactions transactions;
    private final Clock clock;

    public PlatformMeasure(
            PlatformLimitStore limits,
            PlatformFigures figures,
            PlatformRemark remark,
            Transactions transactions,
            Clock clock) {
        this.limits = limits;
        this.figures = figures;
        this.remark = remark;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run(AccountMode mode) {
        remark.run(mode);
        BigDecimal loss = figures.of(mode).dailyPnl().negate();
        Instant now = clock.instant();
        transactions.run(() -> keep(mode, loss, now));
    }

    private void keep(AccountMode mode, BigDecimal loss, Instant now) {
        // The limits' row first: two nodes that measure at once must not undo each other's latch.
        boolean reached =
                limits.lock(mode)
                        .limits()
                        .dailyLoss()
                        .filter(limit -> loss.compareTo(limit) >= 0)
                        .isPresent();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean latched =
                limits.day(mode)
                        .filter(day -> day.day().equals(today))
                        .map(PlatformDay::latched)
                        .orElse(false);
        limits.saveDay(mode, new PlatformDay(today, loss, latched || reached), now);
    }
}
