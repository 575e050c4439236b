package io.gatehouse.application.risk;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Measures what all accounts of a mode have lost together on the day of UTC, and keeps it. */
public final class PlatformLoss {
    private final PlatformLimitStore limits;
    private final PlatformFigures figures;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public PlatformLoss(
            PlatformLimitStore limits,
            PlatformFigures figures,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.limits = limits;
        this.figures = figures;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Measures without a lock and keeps only what stops more openings than before. True when a rate
     * has come that was missing: it goes on counting as missing until what needs it is valued.
     */
    boolean look(AccountMode mode) {
        if (figures.haveNone(mode)) {
            return false;
        }
        Glance glance = transactions.inTransaction(() -> glance(mode));
        if (glance.now().stopsMoreThan(glance.before())) {
            transactions.run(() -> measure(mode, UnaryOperator.identity()));
        }
        return !glance.now().missingRates().containsAll(glance.before().missingRates());
    }

    /** The day as it was kept last, and as it is. */
    private record Glance(PlatformDay before, PlatformDay now) {}

    private Glance glance(AccountMode mode) {
        Instant now = clock.instant();
        return new Glance(before(mode, now), measured(mode, limits.current(mode).limits(), now));
    }

    /** Rates that the accounts lack now. */
    List<MissingRate> missingRates(AccountMode mode) {
        return transactions.inTransaction(() -> figures.of(mode)).missingRates();
    }

    /**
     * Measures and keeps; {@code unsettled} rates count as missing until what needs them is valued.
     */
    void keep(AccountMode mode, List<MissingRate> unsettled) {
        transactions.run(() -> measure(mode, lackedBefore -> unsettled));
    }

    /** The same while something could not be valued: what was missing before stays so too. */
    void keepBeside(AccountMode mode, List<MissingRate> unsettled) {
        transactions.run(
                () ->
                        measure(
                                mode,
                                lackedBefore ->
                                        Stream.concat(lackedBefore.stream(), unsettled.stream())
                                                .toList()));
    }

    private void measure(AccountMode mode, UnaryOperator<List<MissingRate>> unsettled) {
        // The limits' row first: two nodes that measure at once must not undo each other's latch.
        PlatformLimits inForce = limits.lock(mode).limits();
        Instant now = clock.instant();
        PlatformDay before = before(mode, now);
        PlatformDay after =
                lacking(
                        unsettled.apply(before.missingRates()),
                        measured(mode, inForce, now).after(before));
        if (after.latched() && !after.hasLatchOf(before)) {
            audit.append(now, AuditContext.HOUSE, PlatformFacts.reached(mode, inForce, after));
        }
        limits.saveDay(mode, after, now);
    }

    private PlatformDay before(AccountMode mode, Instant now) {
        return limits.day(mode)
                .orElseGet(() -> new PlatformDay(today(now), BigDecimal.ZERO, false, List.of()));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private PlatformDay measured(AccountMode mode, PlatformLimits inForce, Instant now) {
        PlatformFigures.Sums sums = figures.of(mode);
        boolean reached =
                inForce.dailyLoss()
                        .filter(limit -> sums.dailyPnl().negate().compareTo(limit) >= 0)
                        .isPresent();
        return new PlatformDay(today(now), sums.dailyPnl().negate(), reached, sums.missingRates());
    }

    private static PlatformDay lacking(List<MissingRate> more, PlatformDay day) {
        List<MissingRate> all = Stream.concat(more.stream(), day.missingRates().stream()).toList();
        return new PlatformDay(day.day(), day.loss(), day.latched(), all);
    }
}
