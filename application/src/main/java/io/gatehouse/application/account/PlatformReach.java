package io.gatehouse.application.account;

/** How much of the platform's slots a transaction looks at. */
enum PlatformReach {
    /** The slots of its own accounts: what the others have taken is taken at its most. */
    HOME,
    /** All slots: the figures are exact, and everybody else waits. */
    ALL,
    /** All slots without a lock, for questions. */
    GLANCE
}
