package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.util.OptionalLong;

/** Stops from outside: first the server, which would start its PostgreSQL again, then the rest. */
record Shutdown(Home home) {

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
        return pid.isPresent() && new ServerProcess(pid.getAsLong()).end();
    }
}
