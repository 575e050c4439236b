package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.risk.ChangeId;
import io.gatehouse.domain.risk.PendingChange;

import java.util.Optional;

/**
 * Lets an owner end the wait of a pending change: it is in force at once, or from the next bound of
 * the risk day on where it says how losses are measured.
 */
public final class ApproveProfileChange {
    private final AccountAccess access;
    private final PendingChangeAccess changes;
    private final AccountDesk desk;
    private final Ids ids;

    public ApproveProfileChange(
            AccountAccess access, AccountStore accounts, AccountDesk desk, Ids ids) {
        this.access = access;
        this.changes = new PendingChangeAccess(accounts);
        this.desk = desk;
        this.ids = ids;
    }

    /** Which change; an account that is named must be the change's own. */
    public record Command(
            Actor actor, Optional<AccountId> account, ChangeId change, AuditContext context) {}

    /** The profile then; absent to who may not see the account, forbidden to all but owners. */
    public Outcome<ProfileInForce> approve(Command command) {
        Outcome<AccountId> account =
                changes.accountOf(
                        command.change(),
                        command.account(),
                        id -> access.toRead(command.actor(), Optional.of(id)));
        return account.then(
                id ->
                        command.actor().isOwner()
                                ? desk.perform(
                                        id, (book, session) -> approve(book, session, command))
                                : Outcome.refused(
                                        new Refusal.Forbidden("Only an owner approves changes.")));
    }

    private Outcome<ProfileInForce> approve(
            AccountBook book, DeskSession session, Command command) {
        Optional<PendingChange> pending = book.pendingChange(command.change());
        if (pending.isEmpty()) {
            return Outcome.refused(PendingChangeAccess.OVER);
        }
        PendingChanges changes = new PendingChanges(book, session, ids, command.context());
        if (pending.get().startsAtBound()) {
            changes.hasten(pending.get(), book.risk().day().endsAt());
        } else {
            changes.apply(pending.get());
        }
        return Outcome.done(book.inForce());
    }
}
