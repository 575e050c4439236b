package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.LossSpan;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.risk.SettingChange;
import io.gatehouse.domain.risk.TermsSplit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes an account's risk profile: what tightens binds the next decision; what loosens a LIVE
 * account waits unless an owner changes it; how losses are measured starts at a risk day's bound.
 */
public final class ChangeProfile {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final InstrumentCatalogue catalogue;
    private final Ids ids;
    private final Duration looseningDelay;

    public ChangeProfile(
            AccountAccess access,
            AccountDesk desk,
            InstrumentCatalogue catalogue,
            Ids ids,
            Duration looseningDelay) {
        this.access = access;
        this.desk = desk;
        this.catalogue = catalogue;
        this.ids = ids;
        this.looseningDelay = looseningDelay;
    }

    /** How much of the profile a command decides on. */
    public enum Extent {
        /** The settings that it names. */
        NAMED,
        /** All of it: what it does not name is as in the preset. */
        WHOLE
    }

    /** What to change, or with what to replace; only while the revision is the expected one. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            ProfileChange change,
            Extent extent,
            Optional<String> expectedRevision,
            AuditContext context) {
        /**
         * Whether the command decides on a setting: a replacement on each, be it by leaving it to a
         * preset, or, as no preset says where risk days begin, as it is in force.
         */
        private boolean decidesOn(String field) {
            return extent == Extent.WHOLE || change.names(field);
        }
    }

    /** The profile as it is then; a change that changes nothing makes no version. */
    public Outcome<ProfileInForce> change(Command command) {
        List<FieldError> errors =
                command.change().objections(symbol -> catalogue.find(symbol).isPresent());
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", errors));
        }
        return access.toOperate(command.actor(), command.account())
                .then(account -> desk.perform(account, new Task(command)::run));
    }

    private final class Task {
        private final Command command;

        Task(Command command) {
            this.command = command;
        }

        Outcome<ProfileInForce> run(AccountBook book, DeskSession session) {
            String revision = book.inForce().revision();
            if (command.expectedRevision().filter(one -> !one.equals(revision)).isPresent()) {
                return Outcome.refused(new Refusal.StaleVersion(revision));
            }
            RiskTerms wanted = wanted(book);
            TermsSplit split = TermsSplit.of(book.inForce().terms(), wanted);
            List<FieldError> contradictions = contradictions(wanted, atOnce(book, split));
            if (!contradictions.isEmpty()) {
                return Outcome.refused(new Refusal.Invalid("invalid", contradictions));
            }
            keep(book, session, wanted, split);
            return Outcome.done(book.inForce());
        }

        private RiskTerms wanted(AccountBook book) {
            RiskTerms terms = book.inForce().terms();
            RiskProfile profile =
                    command.extent() == Extent.WHOLE
                            ? command.change().asFirst(book.baseCurrency())
                            : command.change().over(terms.profile(), book.baseCurrency());
            return new RiskTerms(profile, command.change().lossRules().over(terms.calendar()));
        }

        private RiskTerms atOnce(AccountBook book, TermsSplit split) {
            return waits(book) ? split.tightened() : split.loosened();
        }

        /** Whether loosening has to wait; what an owner asks for is approved. */
        private boolean waits(AccountBook book) {
            return book.account().mode() == AccountMode.LIVE
                    && looseningDelay.isPositive()
                    && !command.actor().isOwner();
        }

        /** Of the profile that is wanted, or until then of the one that tightening alone makes. */
        private List<FieldError> contradictions(RiskTerms wanted, RiskTerms atOnce) {
            ProfileBounds bounds = new ProfileBounds(catalogue);
            List<FieldError> errors = bounds.contradictions(wanted.profile());
            return errors.isEmpty() ? bounds.contradictions(atOnce.profile()) : errors;
        }

        private void keep(
                AccountBook book, DeskSession session, RiskTerms wanted, TermsSplit split) {
            PendingChanges changes = new PendingChanges(book, session, ids, command.context());
            Set<String> changed =
                    book.inForce().terms().changesTo(wanted).stream()
                            .map(SettingChange::field)
                            .collect(Collectors.toSet());
            changes.withdraw(field -> command.decidesOn(field) || changed.contains(field));
            changes.enforce(atOnce(book, split));
            if (waits(book)) {
                changes.request(split.loosening(), session.now().plus(looseningDelay));
            }
            changes.request(split.atBound(), nextBound(book, session.now()));
        }

        /** The end of the risk day that runs, or of the one in which the wait is over. */
        private Instant nextBound(AccountBook book, Instant now) {
            return waits(book)
                    ? book.inForce()
                            .calendar()
                            .containing(now.plus(looseningDelay), LossSpan.DAY)
                            .end()
                    : book.risk().day().endsAt();
        }
    }
}
