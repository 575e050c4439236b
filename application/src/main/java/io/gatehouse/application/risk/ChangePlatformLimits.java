package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.PlatformGrants;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.PlatformLimitStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.risk.LimitDecimals;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformLimitsVersion;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces the platform's limits of a mode: in force for the next decision on every node. Lower
 * ones deny openings only; what is held stays.
 */
public final class ChangePlatformLimits {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final PlatformLimitStore limits;
    private final PlatformGrants grants;
    private final PlatformMeasure measure;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePlatformLimits(
            PlatformLimitStore limits,
            PlatformGrants grants,
            PlatformMeasure measure,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.limits = limits;
        this.grants = grants;
        this.measure = measure;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The limits as they shall be; an expected version makes an older one a refusal. */
    public record Command(
            Actor actor,
            AccountMode mode,
            PlatformLimits limits,
            Optional<Integer> expectedVersion,
            AuditContext context) {}

    /** The version in force then; the same one when nothing changes. */
    public Outcome<PlatformLimitsVersion> change(Command command) {
        Optional<Refusal> refusal =
                PlatformAdmission.writeRefusal(command.actor()).or(() -> objection(command));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Outcome<PlatformLimitsVersion> changed = transactions.attempt(() -> store(command));
        // What is held is reserved now, account by account, and a loss that is there already binds
        // at once: no lock spans all accounts.
        if (changed instanceof Outcome.Done<PlatformLimitsVersion> && !command.limits().isOff()) {
            measure.run(command.mode());
        }
        return changed;
    }

    private static Optional<Refusal> objection(Command command) {
        PlatformLimits asked = command.limits();
        List<FieldError> errors = new ArrayList<>();
        positive("max_exposure", asked.exposure(), errors);
        positive("max_daily_loss", asked.dailyLoss(), errors);
        positive("max_positions", asked.positions(), errors);
        positive("largest_order", asked.largestOrder(), errors);
        positive("instrument_concentration", asked.concentration(), errors);
        asked.positions()
                .filter(count -> count.stripTrailingZeros().scale() > 0)
                .ifPresent(
                        count -> errors.add(new FieldError("max_positions", "is a whole number")));
        if (asked.concentration().isPresent() && asked.largestOrder().isEmpty()) {
            errors.add(
                    new FieldError(
                            "largest_order", "is what instrument_concentration is a multiple of"));
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Invalid("invalid", errors));
    }

    private static void positive(
            String field, Optional<BigDecimal> value, List<FieldError> errors) {
        value.filter(one -> one.signum() <= 0 || one.compareTo(MOST) > 0)
                .ifPresent(
                        one ->
                                errors.add(
                                        new FieldError(
                                                field,
                                                "must be more than 0 and at most "
                                                        + Decimals.text(MOST))));
        value.filter(one -> !LimitDecimals.admit(one))
                .ifPresent(one -> errors.add(new FieldError(field, LimitDecimals.EXPECTATION)));
    }

    private Outcome<PlatformLimitsVersion> store(Command command) {
        PlatformLimitsVersion before = limits.lock(command.mode());
        if (command.expectedVersion().filter(one -> one != before.number()).isPresent()) {
            return Outcome.refused(new Refusal.StaleVersion(Integer.toString(before.number())));
        }
        if (before.limits().equals(command.limits())) {
            return Outcome.done(before);
        }
        Instant now = clock.instant();
        PlatformLimitsVersion next =
                new PlatformLimitsVersion(
                        command.mode(),
                        before.number() + 1,
                        command.limits(),
                        now,
                        command.context().actor());
        audit.append(now, command.context(), PlatformFacts.changed(before, next));
        limits.save(next);
        grants.renew(command.mode(), before.limits(), next.limits());
        return Outcome.done(next);
    }
}
