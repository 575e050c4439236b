package io.gatehouse.application.user;

import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.UserId;

import java.time.Clock;

/** Ends a session: none of its tokens is good any more. */
public final class LogOut {
    private final SessionStore sessions;
    private final Transactions transactions;
    private final Clock clock;

    public LogOut(SessionStore sessions, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Nothing happens to a session that has ended already or is somebody else's. */
    public void logOut(UserId user, SessionId session) {
        transactions.run(
                () ->
                        sessions.lock(session)
                                .filter(open -> open.userId().equals(user))
                                .map(open -> open.revoked(clock.instant()))
                                .ifPresent(sessions::update));
    }
}
