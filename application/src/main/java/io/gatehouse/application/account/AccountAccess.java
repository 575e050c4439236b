package io.gatehouse.application.account;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which account a request means, and whether its actor may touch it: foreign and absent look alike.
 */
public final class AccountAccess {
    private static final int MOST = 100_000;
    private static final Refusal ABSENT = new Refusal.NotFound("account");

    private final AccountStore accounts;

    /** An account never changes hands, so its owner may be remembered for ever. */
    private final Map<AccountId, UserId> owners = new ConcurrentHashMap<>();

    public AccountAccess(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The account to trade on, pay into or configure. */
    public Outcome<AccountId> toOperate(Actor actor, Optional<AccountId> choice) {
        if (!actor.isPerson() || actor.role() == Role.AUDITOR) {
            return Outcome.refused(
                    new Refusal.Forbidden(
                            "The role " + actor.role() + " does not operate accounts."));
        }
        return choose(actor, choice, actor::mayOperate);
    }

    /** The account whose ledger to correct: for owners of the house, whoever it belongs to. */
    public Outcome<AccountId> toCorrect(Actor actor, AccountId account) {
        Outcome<AccountId> found = toOperate(actor, Optional.of(account));
        return found instanceof Outcome.Done && !actor.isOwner()
                ? Outcome.refused(
                        new Refusal.Forbidden("Only an owner books and reverses such entries."))
                : found;
    }

    /** The account to look at. */
    public Outcome<AccountId> toRead(Actor actor, Optional<AccountId> choice) {
        Optional<Refusal> refusal = readRefusal(actor);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : choose(actor, choice, actor::mayRead);
    }

    /** Why the actor may look at no account at all. */
    static Optional<Refusal> readRefusal(Actor actor) {
        return actor.isPerson()
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden(
                                "The role " + actor.role() + " does not read accounts."));
    }

    private Outcome<AccountId> choose(
            Actor actor, Optional<AccountId> choice, Permission permission) {
        Optional<AccountId> account = choice.or(actor::boundAccount).or(() -> defaultOf(actor));
        return account.filter(
                        id -> owner(id).filter(owner -> permission.allows(id, owner)).isPresent())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ABSENT));
    }

    private Optional<AccountId> defaultOf(Actor actor) {
        return accounts.defaultOf(actor.userId()).map(Account::id);
    }

    private Optional<UserId> owner(AccountId id) {
        UserId known = owners.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UserId> found = accounts.find(id).map(Account::owner);
        if (owners.size() < MOST) {
            found.ifPresent(owner -> owners.put(id, owner));
        }
        return found;
    }

    @FunctionalInterface
    private interface Permission {
        boolean allows(AccountId account, UserId owner);
    }
}
