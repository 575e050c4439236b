package io.gatehouse.application.user;

import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.User;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Signs a user in by e-mail address and password. */
public final class LogIn {
    private final UserStore users;
    private final PasswordHasher hasher;
    private final OpenSession openSession;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;
    private final LogInGuard guard = new LogInGuard();

    public LogIn(
            UserStore users,
            PasswordHasher hasher,
            OpenSession openSession,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.hasher = hasher;
        this.openSession = openSession;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes as long for an unknown address as for a wrong password, and answers the same. */
    public Result logIn(Command command) {
        Instant now = clock.instant();
        Optional<Duration> wait = guard.charge(command.email(), command.address(), now);
        if (wait.isPresent()) {
            return new Result.TooSoon(wait.get());
        }
        Optional<User> user = users.findByEmail(command.email());
        Optional<SessionTokens> tokens =
                proven(command, user).flatMap(proven -> open(proven, command, now));
        tokens.ifPresentOrElse(
                opened -> guard.succeeded(command.email(), command.address()),
                () -> failed(command, user, now));
        return tokens.<Result>map(Result.Granted::new).orElseGet(Result.Denied::new);
    }

    /** Of nobody's address too: writing takes a time that would tell the two apart. */
    private void failed(Command command, Optional<User> user, Instant now) {
        AuditContext context = user.map(command::by).orElse(command.context());
        transactions.run(() -> audit.append(now, context, IdentityFacts.notSignedIn()));
    }

    private Optional<User> proven(Command command, Optional<User> user) {
        boolean matches =
                hasher.matches(
                        command.password(), user.map(User::passwordHash).orElseGet(hasher::decoy));
        return user.filter(known -> matches);
    }

    private Optional<SessionTokens> open(User proven, Command command, Instant now) {
        // Checking took a while: a user disabled or given another password meanwhile stays out.
        return transactions.inTransaction(
                () ->
                        users.lock(proven.id())
                                .filter(User::isActive)
                                .filter(user -> user.passwordHash().equals(proven.passwordHash()))
                                .map(user -> opened(user, command, now)));
    }

    private SessionTokens opened(User user, Command command, Instant now) {
        audit.append(now, command.by(user), IdentityFacts.signedIn());
        return openSession.open(user.id(), now);
    }

    /** Who wants in, from which network, through which request of nobody yet. */
    public record Command(Email email, Password password, String address, AuditContext context) {
        private AuditContext by(User user) {
            return context.by(user.id().toString(), user.role().name());
        }
    }

    /** What comes of it. */
    public sealed interface Result {
        record Granted(SessionTokens tokens) implements Result {}

        /** Wrong password, no such user or an inactive one: not told apart. */
        record Denied() implements Result {}

        /** Too many failures of late; nothing was checked. */
        record TooSoon(Duration retryAfter) implements Result {}
    }
}
