package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A home's PostgreSQL: its data's major version, its process and port, who holds the home. */
public record PostgresStatus(
        Path dataDirectory,
        Optional<String> version,
        OptionalLong pid,
        OptionalInt port,
        Optional<HomeHolder> holder) {

    public boolean isRunning() {
        return pid.isPresent();
    }

    /** The server's process; a command that holds the home is none. */
    public OptionalLong serverPid() {
        return holder.filter(HomeHolder::isServer)
                .map(server -> OptionalLong.of(server.pid()))
                .orElseGet(OptionalLong::empty);
    }

    /** The command that works on the books without a server. */
    public Optional<HomeHolder> command() {
        return holder.filter(one -> !one.isServer());
    }

    static PostgresStatus of(Home home) throws IOException {
        Optional<Postmaster> live = Postmaster.alive(home.data());
        return new PostgresStatus(
                home.data(),
                new DataDirectory(home.data()).majorVersion(),
                live.map(it -> OptionalLong.of(it.pid())).orElseGet(OptionalLong::empty),
                live.map(it -> OptionalInt.of(it.port())).orElseGet(OptionalInt::empty),
                ServerLock.holder(home.lockFile()));
    }
}
