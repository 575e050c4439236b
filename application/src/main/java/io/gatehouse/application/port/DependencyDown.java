package io.gatehouse.application.port;

/**
 * Thrown by an adapter whose database or peer cannot be reached; nothing is known to be wrong with
 * the request.
 */
public final class DependencyDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names what is down for the log, and keeps the cause. */
    public DependencyDown(String what, Throwable cause) {
        super(what + " cannot be reached", cause);
    }
}
