package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL that Gatehouse brings along and runs under a home directory. */
public final class EmbeddedPostgres {

    private EmbeddedPostgres() {}

    /** Starts or adopts the home's PostgreSQL and owns it; one server per home. */
    public static RunningPostgres start(Path home) {
        return plainly(home, () -> new Startup(Home.open(home), HomeHolder.SERVER).own());
    }

    /**
     * Joins the PostgreSQL of a running server, or owns it for the while when there is none, in the
     * name of a command; a home without data is refused and left as it is.
     */
    public static RunningPostgres attach(Path home, String command) {
        return plainly(home, () -> new Startup(Home.withData(home), command).ownOrJoin());
    }

    /** Looks only; an absent home is a PostgreSQL that does not run. */
    public static PostgresStatus status(Path home) {
        return plainly(home, () -> PostgresStatus.of(new Home(home)));
    }

    /** Ends the home's server if one runs, then a PostgreSQL left over; false if neither was. */
    public static boolean stop(Path home) {
        return plainly(home, () -> new Shutdown(new Home(home)).stop());
    }

    private static <T> T plainly(Path home, Step<T> step) {
        if (Files.exists(home) && !Files.isDirectory(home)) {
            throw PostgresUnavailableException.unusable(home, "it is not a directory");
        }
        try {
            return step.take();
        } catch (IOException e) {
            throw PostgresUnavailableException.unusable(home, e);
        }
    }

    /** One thing the outside may ask for, before its I/O faults are put into words. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }
}
