package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Stops from outside: first the server, which would start its PostgreSQL again, then the rest. */
record Shutdown(Home home) {

    private static final Duration SERVER_LIMIT = Duration.ofSeconds(90);

    /** True when something ran and runs no more. */
    boolean stop() throws IOException {
        boolean served = stopServer();
        boolean left = Postmaster.alive(home.data()).isPresent();
        if (left) {
            new Control(home.data(), Binaries.unpackedIn(home.binaries())).stop();
        }
        return served || left;
    }

    private boolean stopServer() throws IOException {
        OptionalLong pid = ServerLock.holder(home.lockFile());
        Optional<ProcessHandle> server =
                pid.isPresent() ? ProcessHandle.of(pid.getAsLong()) : Optional.empty();
        if (server.isPresent()) {
            end(server.get());
        }
        return server.isPresent();
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        if (!Patience.until(SERVER_LIMIT, () -> !server.isAlive())) {
            throw new PostgresUnavailableException(
                    Reason.DID_NOT_STOP,
                    "The Gatehouse server (process "
                            + server.pid()
                            + ") did not stop in "
                            + SERVER_LIMIT.toSeconds()
                            + " s.");
        }
    }
}
