package io.gatehouse.application.account;

/** The bounded queue of the desk is full: nothing was done, the caller may try again. */
public final class DeskBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeskBusyException() {
        super("More orders are waiting than the desk takes; try again in a moment.");
    }
}
