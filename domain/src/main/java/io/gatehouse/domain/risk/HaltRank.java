package io.gatehouse.domain.risk;

import io.gatehouse.domain.user.Role;

/**
 * Who has set a halt, from the lowest rank to the highest; only the same or a higher one lifts it.
 */
public enum HaltRank {
    TRADER,
    /** A breaker or another safety of the house itself: lifted by a person who oversees risk. */
    HOUSE,
    RISK_MANAGER,
    OWNER;

    /** The rank in which a person halts and lifts. */
    public static HaltRank of(Role role) {
        return switch (role) {
            case OWNER -> OWNER;
            case RISK_MANAGER -> RISK_MANAGER;
            case TRADER, AUDITOR, FEED, DEVICE -> TRADER;
        };
    }

    public boolean mayLift(HaltRank setBy) {
        return compareTo(setBy) >= 0;
    }

    /** The higher of the two. */
    public HaltRank and(HaltRank other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
