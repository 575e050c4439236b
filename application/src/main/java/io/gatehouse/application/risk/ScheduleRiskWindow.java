package io.gatehouse.application.risk;

import io.gatehouse.application.FreeText;
import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.RiskConfigStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.RiskWindow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets a window in which another percent is risked; it begins and reverts by itself. */
public final class ScheduleRiskWindow {
    private static final int MOST_WINDOWS = 100;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final RiskConfigStore configs;
    private final RiskConfigRoll roll;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public ScheduleRiskWindow(
            RiskConfigStore configs,
            RiskConfigRoll roll,
            HouseAudit audit,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.configs = configs;
        this.roll = roll;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The window that shall be; without {@code from} it begins at once. */
    public record Command(
            Actor actor,
            Optional<Instant> from,
            Instant to,
            BigDecimal riskPercent,
            Optional<String> reason,
            AuditContext context) {

        private RiskWindow window(UUID id, Instant now) {
            return new RiskWindow(
                    id, from.orElse(now), to, riskPercent, context.actor(), now, reason);
        }
    }

    public Outcome<ScheduledWindow> schedule(Command command) {
        return Outcome.unless(
                RiskConfigAdmission.writeRefusal(command.actor()),
                () -> transactions.attempt(() -> store(command, clock.instant())));
    }

    private Outcome<ScheduledWindow> store(Command command, Instant now) {
        List<FieldError> errors = errors(command, now);
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", errors));
        }
        roll.roll(now);
        RiskWindow window = command.window(ids.next(), now);
        Optional<Refusal> conflict = conflict(window);
        if (conflict.isPresent()) {
            return Outcome.refused(conflict.get());
        }
        audit.append(now, command.context(), RiskConfigFacts.scheduled(window));
        configs.schedule(window);
        roll.roll(now);
        return Outcome.done(ScheduledWindow.of(window, now));
    }

    private Optional<Refusal> conflict(RiskWindow window) {
        List<RiskWindow> windows = configs.windows();
        if (windows.size() >= MOST_WINDOWS) {
            return Optional.of(
                    new Refusal.Conflict(
                            "too_many_windows",
                            "There are %d windows already.".formatted(MOST_WINDOWS)));
        }
        return windows.stream()
                .filter(window::overlaps)
                .findFirst()
                .map(
                        other ->
                                new Refusal.Conflict(
                                        "window_overlaps",
                                        "The window %s is from %s to %s."
                                                .formatted(other.id(), other.from(), other.to())));
    }

    private static List<FieldError> errors(Command command, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        Instant from = command.from().orElse(now);
        if (from.isBefore(now)) {
            errors.add(new FieldError("from", "must not be in the past"));
        }
        if (command.to().isBefore(from.plus(SHORTEST))) {
            errors.add(new FieldError("to", "must be at least a minute after from"));
        }
        if (command.to().isAfter(now.plus(FURTHEST))) {
            errors.add(new FieldError("to", "must be within " + FURTHEST.toDays() + " days"));
        }
        RiskConfigChange.percentError("risk_percent", Optional.of(command.riskPercent()))
                .ifPresent(errors::add);
        command.reason()
                .flatMap(reason -> FreeText.objection("reason", reason, FreeText.REASON_LENGTH))
                .ifPresent(errors::add);
        return errors;
    }
}
