package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.port.ApiKeyStore;
import io.gatehouse.application.port.SessionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sets a user's role and activity; the last active owner stays one. */
public final class AdministerUser {
    private final UserStore users;
    private final SessionStore sessions;
    private final ApiKeyStore apiKeys;
    private final HouseAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    public AdministerUser(
            UserStore users,
            SessionStore sessions,
            ApiKeyStore apiKeys,
            HouseAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Owners only; who is disabled loses every session and API key at once. */
    public Outcome<User> administer(Actor actor, Command command) {
        Optional<Refusal> refusal =
                Admission.refusal(actor, Actor::isOwner).or(() -> roleRule(command));
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : transactions.attempt(() -> change(command));
    }

    private static Optional<Refusal> roleRule(Command command) {
        return command.role()
                .filter(role -> role == Role.DEVICE)
                .map(role -> Refusal.Invalid.of("role", "DEVICE is a role of device keys only."));
    }

    private Outcome<User> change(Command command) {
        // Owners first and always: two owners who remove each other at once must meet here.
        List<User> owners = users.lockActiveOwners();
        return users.lock(command.user())
                .map(user -> store(user, command, owners))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("user")));
    }

    private Outcome<User> store(User before, Command command, List<User> owners) {
        User after = command.appliedTo(before);
        if (before.isActiveOwner() && !after.isActiveOwner() && owners.size() == 1) {
            return Outcome.refused(
                    new Refusal.Conflict("last_owner", "The last active owner must stay one."));
        }
        users.update(after);
        int endedKeys = after.isActive() ? 0 : signOut(after);
        audit.append(
                clock.instant(),
                command.context(),
                IdentityFacts.administered(before, after, endedKeys));
        return Outcome.done(after);
    }

    private int signOut(User disabled) {
        sessions.revokeAll(disabled.id(), Optional.empty(), clock.instant());
        return apiKeys.revokeAll(disabled.id(), clock.instant());
    }

    /** What to set; what is absent stays. */
    public record Command(
            UserId user, Optional<Role> role, Optional<Boolean> active, AuditContext context) {
        private User appliedTo(User user) {
            return user.inRole(role.orElse(user.role())).active(active.orElse(user.isActive()));
        }
    }
}
