package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.ProfileInForce;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.UserStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Shows one user, the accounts, and the risk profile of the default one: oneself to everybody,
 * others to who oversees them.
 */
public final class ShowUser {
    private final UserStore users;
    private final AccountStore accounts;
    private final Clock clock;

    public ShowUser(UserStore users, AccountStore accounts, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Refuses feeds and devices; somebody else is absent to who may not look. */
    public Outcome<Shown> show(Actor actor, UserId id) {
        if (!actor.isPerson()) {
            return Outcome.refused(new Refusal.Forbidden("A feed or device sees no users."));
        }
        if (!id.equals(actor.userId()) && Admission.refusal(actor, Actor::oversees).isPresent()) {
            return Outcome.refused(new Refusal.NotFound("user"));
        }
        return Outcome.found(users.find(id), "user")
                .map(user -> shown(user, accountsSeenBy(actor, id)));
    }

    private List<Account> accountsSeenBy(Actor actor, UserId owner) {
        return accounts.ownedBy(owner).stream()
                .filter(account -> actor.mayRead(account.id(), owner))
                .toList();
    }

    private Shown shown(User user, List<Account> seen) {
        Optional<ProfileInForce> profile =
                seen.stream()
                        .filter(Account::isDefault)
                        .findFirst()
                        .map(account -> accounts.read(List.of(account.id())).getFirst())
                        .map(state -> ProfileInForce.at(state, clock.instant()));
        return new Shown(user, seen, profile);
    }

    /** The user, those of the accounts that the asker may read, and the default one's profile. */
    public record Shown(User user, List<Account> accounts, Optional<ProfileInForce> riskProfile) {
        public Shown {
            accounts = List.copyOf(accounts);
        }
    }
}
