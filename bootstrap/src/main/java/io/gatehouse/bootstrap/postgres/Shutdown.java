package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.util.Optional;

/** Stops from outside: first the server, which would start its PostgreSQL again, then the rest. */
record Shutdown(Home home) {

    /** True when something ran and runs no more; a command at work is left to end by itself. */
    boolean stop() throws IOException {
        boolean served = stopServer();
        boolean left = Postmaster.alive(home.data()).isPresent();
        if (left) {
            new Control(home.data(), Binaries.unpackedIn(home.binaries())).stop();
        }
        return served || left;
    }

    private boolean stopServer() throws IOException {
        Optional<HomeHolder> holder = ServerLock.holder(home.lockFile());
        if (holder.filter(one -> !one.isServer()).isPresent()) {
            throw new PostgresUnavailableException(
                    Reason.AT_WORK,
                    "No server runs in "
                            + home.root()
                            + ", only "
                            + holder.get()
                            + ", which ends by itself.");
        }
        return holder.isPresent() && new ServerProcess(holder.get().pid()).end();
    }
}
