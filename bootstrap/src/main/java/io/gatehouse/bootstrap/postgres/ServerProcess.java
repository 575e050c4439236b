package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A server as the system sees it: a process that can be asked to end. */
public record ServerProcess(long pid) {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Asks it to end and waits until it has; false when there is no such process. */
    public boolean end() throws IOException {
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        if (server.isPresent()) {
            end(server.get());
        }
        return server.isPresent();
    }

    private void end(ProcessHandle server) throws IOException {
        if (!server.destroy() && server.isAlive()) {
            throw notStopped("cannot be stopped by " + System.getProperty("user.name"));
        }
        if (!Patience.until(LIMIT, () -> !server.isAlive())) {
            throw notStopped("did not stop in " + LIMIT.toSeconds() + " s");
        }
    }

    private PostgresUnavailableException notStopped(String why) {
        return new PostgresUnavailableException(
                Reason.DID_NOT_STOP, "The Gatehouse server (process " + pid + ") " + why + ".");
    }
}
