package io.gatehouse.application.account;

/** A decision turned on what other slots hold; the transaction runs again and locks them all. */
final class WiderReachNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WiderReachNeeded() {
        super("The account's own slot does not tell", null, false, false);
    }
}
