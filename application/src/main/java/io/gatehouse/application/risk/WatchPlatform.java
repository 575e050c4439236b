package io.gatehouse.application.risk;

import io.gatehouse.application.port.HouseControls;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.risk.PlatformDay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Measures the platform's loss of the day and values what is reserved, for modes with limits. A
 * loss limit that was reached latches until the day of UTC ends.
 */
public final class WatchPlatform {
    private final HouseControls controls;
    private final PlatformLimitStore limits;
    private final PlatformFigures figures;
    private final PlatformRemark remark;
    private final Transactions transactions;
    private final Clock clock;

    public WatchPlatform(
            HouseControls controls,
            PlatformLimitStore limits,
            PlatformFigures figures,
            PlatformRemark remark,
            Transactions transactions,
            Clock clock) {
        this.controls = controls;
        this.limits = limits;
        this.figures = figures;
        this.remark = remark;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void run() {
        for (AccountMode mode : AccountMode.values()) {
            if (!controls.known().limits(mode).isOff()) {
                remark.run(mode);
                measure(mode);
            }
        }
    }

    private void measure(AccountMode mode) {
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
