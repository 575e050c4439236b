package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.PasswordHasher;
import io.gatehouse.application.port.Secrets;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.PasswordHash;
import io.gatehouse.domain.user.PasswordRule;
import io.gatehouse.domain.user.User;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a user another password from the command line: whoever holds the database may, nobody over
 * HTTP.
 */
public final class ResetPassword {
    private final UserStore users;
    private final SessionStore sessions;
    private final ApiKeyStore apiKeys;
    private final PasswordHasher hasher;
    private final Secrets secrets;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ResetPassword(
            UserStore users,
            SessionStore sessions,
            ApiKeyStore apiKeys,
            PasswordHasher hasher,
            Secrets secrets,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.hasher = hasher;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new password, made up where none is given; every session and API key ends. */
    public Outcome<Reset> reset(Email email, Optional<Password> wanted) {
        Password password = wanted.orElseGet(() -> new Password(secrets.next()));
        Optional<String> objection = PasswordRule.objection(password, email);
        if (objection.isPresent()) {
            return Outcome.refused(Refusal.Invalid.of("password", objection.get()));
        }
        PasswordHash hash = hasher.hash(password);
        return transactions
                .attempt(() -> store(email, hash))
                .map(endedKeys -> new Reset(password, endedKeys));
    }

    private Outcome<Integer> store(Email email, PasswordHash hash) {
        Optional<User> found = users.findByEmail(email).flatMap(user -> users.lock(user.id()));
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotFound("user"));
        }
        Instant now = clock.instant();
        User after = found.get().withPassword(hash);
        users.update(after);
        sessions.revokeAll(after.id(), Optional.empty(), now);
        int endedKeys = apiKeys.revokeAll(after.id(), now);
        audit.append(now, AuditContext.HOUSE, IdentityFacts.passwordReset(after, endedKeys));
        return Outcome.done(endedKeys);
    }

    /** The password from now on, and how many API keys ended with the one before. */
    public record Reset(Password password, int endedKeys) {}
}
