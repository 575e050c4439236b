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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Measures what all accounts of a mode have lost together on the day of UTC, and keeps it. It
 * measures in a snapshot: a sale between two questions of a transaction would look like a loss.
 */
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
        Measurement measured = measured(mode);
        PlatformDay before = measured.before();
        PlatformDay now = measured.under(measured.limits());
        if (now.stopsMoreThan(before)) {
            keep(mode, measured, UnaryOperator.identity());
        }
        return !now.missingRates().containsAll(before.missingRates());
    }

    /** Rates that the accounts lack now. */
    List<MissingRate> missingRates(AccountMode mode) {
        return figures.of(mode).missingRates();
    }

    /**
     * Measures and keeps; {@code unsettled} rates count as missing until what needs them is valued.
     */
    void keep(AccountMode mode, List<MissingRate> unsettled) {
        keep(mode, measured(mode), lackedBefore -> unsettled);
    }

    /** The same while something could not be valued: what was missing before stays so too. */
    void keepBeside(AccountMode mode, List<MissingRate> unsettled) {
        keep(mode, measured(mode), lackedBefore -> both(lackedBefore, unsettled));
    }

    /** What the accounts have, beside the day and the limits as they were kept at that instant. */
    private record Measurement(
            PlatformFigures.Sums sums, Optional<PlatformDay> kept, PlatformLimits limits) {

        LocalDate day() {
            return LocalDate.ofInstant(sums.at(), ZoneOffset.UTC);
        }

        PlatformDay before() {
            return kept.orElseGet(() -> new PlatformDay(day(), BigDecimal.ZERO, false, List.of()));
        }

        PlatformDay under(PlatformLimits inForce) {
            BigDecimal loss = sums.dailyPnl().negate();
            boolean reached =
                    inForce.dailyLoss().filter(limit -> loss.compareTo(limit) >= 0).isPresent();
            return new PlatformDay(day(), loss, reached, sums.missingRates());
        }
    }

    private Measurement measured(AccountMode mode) {
        return transactions.inSnapshot(
                () ->
                        new Measurement(
                                figures.of(mode), limits.day(mode), limits.current(mode).limits()));
    }

    private void keep(
            AccountMode mode, Measurement measured, UnaryOperator<List<MissingRate>> unsettled) {
        transactions.run(() -> keepLocked(mode, measured, unsettled));
    }

    private void keepLocked(
            AccountMode mode, Measurement measured, UnaryOperator<List<MissingRate>> unsettled) {
        // The limits' row first: two nodes that keep at once must not undo each other's latch.
        PlatformLimits inForce = limits.lock(mode).limits();
        Optional<PlatformDay> kept = limits.day(mode);
        PlatformDay before = kept.orElseGet(measured::before);
        if (before.day().isAfter(measured.day())) {
            return;
        }
        List<MissingRate> more = unsettled.apply(before.missingRates());
        if (!kept.equals(measured.kept())) {
            // Another's may be newer: a rate that it lacks counts until the next measurement.
            more = both(more, before.missingRates());
        }
        PlatformDay after = lacking(more, measured.under(inForce).after(before));
        if (after.latched() && !after.hasLatchOf(before)) {
            audit.append(
                    clock.instant(),
                    AuditContext.HOUSE,
                    PlatformFacts.reached(mode, inForce, after));
        }
        limits.saveDay(mode, after, measured.sums().at());
    }

    private static PlatformDay lacking(List<MissingRate> more, PlatformDay day) {
        List<MissingRate> all = both(more, day.missingRates());
        return new PlatformDay(day.day(), day.loss(), day.latched(), all);
    }

    private static List<MissingRate> both(List<MissingRate> some, List<MissingRate> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
