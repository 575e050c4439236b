package io.gatehouse.domain.account;

import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserId;

import java.util.Optional;
import java.util.UUID;

/** Who asks: a user in a role, perhaps through a key that is bound to one account. */
public record Actor(UserId userId, Role role, Optional<AccountId> boundAccount) {
    private static final UserId HOUSE = new UserId(new UUID(0, 0));

    /** The house itself, which acts with an owner's rights, perhaps on one account only. */
    public static Actor house(Optional<AccountId> boundAccount) {
        return new Actor(HOUSE, Role.OWNER, boundAccount);
    }

    /** The owner's rank over accounts other than the own ones. */
    public boolean isOwner() {
        return role == Role.OWNER;
    }

    /** Whether the role sees everybody's things; a key of one account sees that account alone. */
    public boolean oversees() {
        return switch (role) {
            case OWNER, RISK_MANAGER, AUDITOR -> true;
            case TRADER, FEED, DEVICE -> false;
        };
    }

    /** Whether the role is a person's, not a feed's or a device's. */
    public boolean isPerson() {
        return oversees() || role == Role.TRADER;
    }

    /** Whether the actor may see an account that belongs to {@code owner}. */
    public boolean mayRead(AccountId account, UserId owner) {
        boolean isInReach = oversees() || (isPerson() && owner.equals(userId));
        return isInReach && isWithinBinding(account);
    }

    /**
     * Whether the actor may trade on, pay into or configure an account that belongs to {@code
     * owner}.
     */
    public boolean mayOperate(AccountId account, UserId owner) {
        return switch (role) {
            case OWNER -> isWithinBinding(account);
            case RISK_MANAGER, TRADER -> owner.equals(userId) && isWithinBinding(account);
            case AUDITOR, FEED, DEVICE -> false;
        };
    }

    private boolean isWithinBinding(AccountId account) {
        return boundAccount.isEmpty() || boundAccount.get().equals(account);
    }
}
