package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountDirectory;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.util.List;

/** Shows one user and the accounts: oneself to everybody, others to who oversees them. */
public final class ShowUser {
    private final UserStore users;
    private final AccountDirectory accounts;

    public ShowUser(UserStore users, AccountDirectory accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    /** Refuses feeds and devices; somebody else is absent to who may not look. */
    public Outcome<Shown> show(Actor actor, UserId id) {
        if (actor.role() == Role.FEED || actor.role() == Role.DEVICE) {
            return Outcome.refused(new Refusal.Forbidden("A feed or device sees no users"));
        }
        if (!id.equals(actor.userId())
                && Admission.refusal(actor, Admission.OVERSEERS).isPresent()) {
            return Outcome.refused(new Refusal.NotFound("user"));
        }
        return users.find(id)
                .map(user -> Outcome.done(new Shown(user, accountsSeenBy(actor, id))))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("user")));
    }

    private List<Account> accountsSeenBy(Actor actor, UserId owner) {
        return accounts.ownedBy(owner).stream()
                .filter(account -> actor.mayRead(account.id(), owner))
                .toList();
    }

    /** The user, and those of the accounts that the asker may read. */
    public record Shown(User user, List<Account> accounts) {
        public Shown {
            accounts = List.copyOf(accounts);
        }
    }
}
