package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.PasswordRule;
import io.gatehouse.domain.user.SessionId;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;
import io.gatehouse.domain.user.UserName;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Changes a user's own name and password. */
public final class UpdateUser {
    private static final int FREE_ATTEMPTS = 5;
    private static final Refusal WRONG_PASSWORD =
            Refusal.Invalid.of("current_password", "is not the present password");

    private final UserStore users;
    private final SessionStore sessions;
    private final PasswordHasher hasher;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;
    // A stolen access token must not become an oracle for the password.
    private final LogInDelays delays = new LogInDelays(FREE_ATTEMPTS);

    public UpdateUser(
            UserStore users,
            SessionStore sessions,
            PasswordHasher hasher,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.hasher = hasher;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new password needs the present one, and ends every other session of the user. */
    public Outcome<User> update(SignedIn by, Command command) {
        return Outcome.unless(
                Admission.refusal(by.actor(), Actor::isPerson),
                () ->
                        replacement(by.actor().userId(), command)
                                .then(
                                        hash ->
                                                transactions.attempt(
                                                        () -> store(by, command, hash))));
    }

    private Outcome<Optional<Replacement>> replacement(UserId id, Command command) {
        return command.password()
                .map(change -> proven(id, change).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private Outcome<Replacement> proven(UserId id, PasswordChange change) {
        Optional<Duration> wait = delays.charge(id.toString(), clock.instant());
        if (wait.isPresent()) {
            return Outcome.refused(new Refusal.TooSoon(wait.get()));
        }
        User user = users.find(id).orElseThrow();
        if (!hasher.matches(change.current(), user.passwordHash())) {
            return Outcome.refused(WRONG_PASSWORD);
        }
        delays.forget(id.toString());
        Optional<Refusal> objection =
                PasswordRule.objection(change.next(), user.email())
                        .map(text -> Refusal.Invalid.of("password", text));
        return Outcome.unless(
                objection,
                () ->
                        Outcome.done(
                                new Replacement(user.passwordHash(), hasher.hash(change.next()))));
    }

    private Outcome<User> store(SignedIn by, Command command, Optional<Replacement> replacement) {
        Optional<User> found = users.lock(by.actor().userId());
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("user"));
        }
        User user = found.get();
        if (replacement.filter(hash -> !hash.proven().equals(user.passwordHash())).isPresent()) {
            return Outcome.refused(WRONG_PASSWORD);
        }
        User renamed = command.name().map(user::renamed).orElse(user);
        User after = replacement.map(Replacement::next).map(renamed::withPassword).orElse(renamed);
        users.update(after);
        if (!after.name().equals(user.name())) {
            audit.append(
                    clock.instant(), command.context(), IdentityFacts.userRenamed(user, after));
        }
        replacement.ifPresent(hash -> passwordChanged(by, command.context()));
        return Outcome.done(after);
    }

    private void passwordChanged(SignedIn by, AuditContext context) {
        Instant now = clock.instant();
        sessions.revokeAll(by.actor().userId(), sessionOf(by), now);
        audit.append(now, context, IdentityFacts.passwordChanged());
    }

    private static Optional<SessionId> sessionOf(SignedIn by) {
        return switch (by) {
            case SignedIn.BySession(Actor actor, SessionId session) -> Optional.of(session);
            case SignedIn.ByKey key -> Optional.empty();
        };
    }

    /** What to change; what is absent stays. */
    public record Command(
            Optional<UserName> name, Optional<PasswordChange> password, AuditContext context) {}

    /** The password so far, as proof, and the one from now on. */
    public record PasswordChange(Password current, Password next) {}

    /**
     * The hash to come, and the one that was checked: deriving one takes a while, in which another
     * change or a reset may have come.
     */
    private record Replacement(PasswordHash proven, PasswordHash next) {}
}
