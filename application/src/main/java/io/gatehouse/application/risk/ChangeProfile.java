package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.risk.RiskProfile;

import java.util.List;
import java.util.Optional;

/**
 * Changes an account's risk profile, from the next decision on. A change names fields; a
 * replacement starts from the preset of its tolerance.
 */
public final class ChangeProfile {
    private final AccountAccess access;
    private final AccountDesk desk;
    private final InstrumentCatalogue catalogue;
    private final Ids ids;

    public ChangeProfile(
            AccountAccess access, AccountDesk desk, InstrumentCatalogue catalogue, Ids ids) {
        this.access = access;
        this.desk = desk;
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /** What to change, or with what to replace; only while the version is the expected one. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            ProfileChange change,
            boolean replaces,
            Optional<Integer> expectedVersion,
            AuditContext context) {}

    /** The profile as it is then; a change that changes nothing makes no version. */
    public Outcome<ProfileVersion> change(Command command) {
        List<FieldError> errors =
                command.change().objections(symbol -> catalogue.find(symbol).isPresent());
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid("invalid", errors));
        }
        return switch (access.toOperate(command.actor(), command.account())) {
            case Outcome.Refused<AccountId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<AccountId>(AccountId account) ->
                    desk.perform(new Task(account, command));
        };
    }

    private final class Task implements DeskTask<Outcome<ProfileVersion>> {
        private final AccountId account;
        private final Command command;

        Task(AccountId account, Command command) {
            this.account = account;
            this.command = command;
        }

        @Override
        public AccountId account() {
            return account;
        }

        @Override
        public Outcome<ProfileVersion> run(AccountBook book, DeskSession session) {
            ProfileVersion before = book.state().profile();
            boolean stale =
                    command.expectedVersion()
                            .filter(expected -> expected != before.version())
                            .isPresent();
            if (stale) {
                return Outcome.refused(
                        new Refusal.StaleVersion(Integer.toString(before.version())));
            }
            RiskProfile after = wanted(book, before.profile());
            List<FieldError> contradictions = ProfileBounds.contradictions(after);
            if (!contradictions.isEmpty()) {
                return Outcome.refused(new Refusal.Invalid("invalid", contradictions));
            }
            if (!after.equals(before.profile())) {
                keep(book, session, before, after);
            }
            return Outcome.done(book.state().profile());
        }

        private RiskProfile wanted(AccountBook book, RiskProfile before) {
            return command.replaces()
                    ? command.change().asFirst(book.baseCurrency())
                    : command.change().over(before, book.baseCurrency());
        }

        private void keep(
                AccountBook book, DeskSession session, ProfileVersion before, RiskProfile after) {
            book.profile(
                    new ProfileVersion(
                            before.version() + 1, after, session.now(), command.context().actor()));
            book.audit(
                    ids.next(), session.now(), command.context(), changed(before.profile(), after));
        }

        private static AuditFact changed(RiskProfile before, RiskProfile after) {
            return new AuditFact(
                    "profile_changed",
                    "risk",
                    "The risk profile was changed.",
                    ProfileDifference.between(before, after),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
    }
}
