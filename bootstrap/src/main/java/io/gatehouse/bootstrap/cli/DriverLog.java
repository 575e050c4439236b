package io.gatehouse.bootstrap.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the driver of the database writes beside its exceptions, stack traces among it, straight to
 * the console: by the JDK's own logging, which no setting of ours governs.
 */
final class DriverLog {
    /** Held, since the JDK forgets a logger that nobody holds, and its level with it. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private DriverLog() {}

    static void silence() {
        DRIVER.setLevel(Level.OFF);
    }
}
