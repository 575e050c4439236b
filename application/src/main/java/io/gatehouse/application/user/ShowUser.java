package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AccountStore.ProfileVersion;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.util.List;
import java.util.Optional;

/**
 * Shows one user, the accounts, and the risk profile of the default one: oneself to everybody,
 * others to who oversees them.
 */
public final class ShowUser {
    private final UserStore users;
    private final AccountStore accounts;

    public ShowUser(UserStore users, AccountStore accounts) {
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
                .map(user -> Outcome.done(shown(user, accountsSeenBy(actor, id))))
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("user")));
    }

    private List<Account> accountsSeenBy(Actor actor, UserId owner) {
        return accounts.ownedBy(owner).stream()
                .filter(account -> actor.mayRead(account.id(), owner))
                .toList();
    }

    private Shown shown(User user, List<Account> seen) {
        Optional<ProfileVersion> profile =
                seen.stream()
                        .filter(Account::isDefault)
                        .findFirst()
                        .map(account -> accounts.read(List.of(account.id())).getFirst().profile());
        return new Shown(user, seen, profile);
    }

    /** The user, those of the accounts that the asker may read, and the default one's profile. */
    public record Shown(User user, List<Account> accounts, Optional<ProfileVersion> riskProfile) {
        public Shown {
            accounts = List.copyOf(accounts);
        }
    }
}
