package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Actor;
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

    private final UserStore users;
    private final SessionStore sessions;
    private final PasswordHasher hasher;
    private final Transactions transactions;
    private final Clock clock;
    // A stolen access token must not become an oracle for the password.
    private final LogInDelays delays = new LogInDelays(FREE_ATTEMPTS);

    public UpdateUser(
            UserStore users,
            SessionStore sessions,
            PasswordHasher hasher,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new password needs the present one, and ends every other session of the user. */
    public Outcome<User> update(SignedIn by, Command command) {
        UserId id = by.actor().userId();
        Optional<Refusal> refusal =
                Admission.refusal(by.actor(), Actor::isPerson)
                        .or(() -> command.password().flatMap(change -> objection(id, change)));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<PasswordHash> hash = command.password().map(change -> hasher.hash(change.next()));
        return transactions.attempt(() -> store(by, command.name(), hash));
    }

    private Optional<Refusal> objection(UserId id, PasswordChange change) {
        Optional<Duration> wait = delays.charge(id.toString(), clock.instant());
        if (wait.isPresent()) {
            return Optional.of(new Refusal.TooSoon(wait.get()));
        }
        User user = users.find(id).orElseThrow();
        if (!hasher.matches(change.current(), user.passwordHash())) {
            return Optional.of(
                    Refusal.Invalid.of("current_password", "is not the present password"));
        }
        delays.forget(id.toString());
        return PasswordRule.objection(change.next(), user.email())
                .map(text -> Refusal.Invalid.of("password", text));
    }

    private Outcome<User> store(SignedIn by, Optional<UserName> name, Optional<PasswordHash> hash) {
        Optional<User> found = users.lock(by.actor().userId());
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("user"));
        }
        User user = found.get();
        User renamed = name.map(user::renamed).orElse(user);
        User after = hash.map(renamed::withPassword).orElse(renamed);
        users.update(after);
        Instant now = clock.instant();
        hash.ifPresent(changed -> sessions.revokeAll(user.id(), sessionOf(by), now));
        return Outcome.done(after);
    }

    private static Optional<SessionId> sessionOf(SignedIn by) {
        return switch (by) {
            case SignedIn.BySession(Actor actor, SessionId session) -> Optional.of(session);
            case SignedIn.ByKey key -> Optional.empty();
        };
    }

    /** What to change; what is absent stays. */
    public record Command(Optional<UserName> name, Optional<PasswordChange> password) {}

    /** The password so far, as proof, and the one from now on. */
    public record PasswordChange(Password current, Password next) {}
}
