package io.gatehouse.application.risk;

import io.gatehouse.application.Outcome;
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

/** Takes a pending change of a profile back: whoever may change the profile may. */
public final class CancelProfileChange {
    private final AccountAccess access;
    private final PendingChangeAccess changes;
    private final AccountDesk desk;
    private final Ids ids;

    public CancelProfileChange(
            AccountAccess access, AccountStore accounts, AccountDesk desk, Ids ids) {
        this.access = access;
        this.changes = new PendingChangeAccess(accounts);
        this.desk = desk;
        this.ids = ids;
    }

    /** Which change; an account that is named must be the change's own. */
    public record Command(
            Actor actor, Optional<AccountId> account, ChangeId change, AuditContext context) {}

    /** The profile without it; a conflict when it is over already. */
    public Outcome<ProfileInForce> cancel(Command command) {
        Outcome<AccountId> account =
                changes.accountOf(
                        command.change(),
                        command.account(),
                        id -> access.toOperate(command.actor(), Optional.of(id)));
        return account.then(
                id -> desk.perform(id, (book, session) -> cancel(book, session, command)));
    }

    private Outcome<ProfileInForce> cancel(AccountBook book, DeskSession session, Command command) {
        Optional<PendingChange> pending = book.pendingChange(command.change());
        if (pending.isEmpty()) {
            return Outcome.refused(PendingChangeAccess.OVER);
        }
        new PendingChanges(book, session, ids, command.context()).cancel(pending.get());
        return Outcome.done(book.inForce());
    }
}
