package io.gatehouse.application.user;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Session;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Clock;
import java.time.Instant;

/** Ends a session: none of its tokens is good any more. */
public final class LogOut {
    private final SessionStore sessions;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public LogOut(SessionStore sessions, HouseAudit audit, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Nothing happens to a session that has ended already or is somebody else's. */
    public void logOut(UserId user, SessionId session, AuditContext context) {
        Instant now = clock.instant();
        transactions.run(
                () ->
                        sessions.lock(session)
                                .filter(open -> open.userId().equals(user) && open.isLiveAt(now))
                                .ifPresent(open -> end(open, context, now)));
    }

    private void end(Session open, AuditContext context, Instant now) {
        sessions.update(open.revoked(now));
        audit.append(now, context, IdentityFacts.signedOut());
    }
}
