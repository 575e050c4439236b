package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;
import io.gatehouse.bootstrap.postgres.RunningPostgres.Ownership;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The way from a home directory to a PostgreSQL that is ready and proven to be ours. */
record Startup(Home home, String command) {

    /** A server that holds the home may itself still be on the way to its PostgreSQL. */
    private static final Duration JOIN_LIMIT = Duration.ofSeconds(30);

    RunningPostgres own() throws IOException {
        return own(ServerLock.tryAcquire(home.lockFile(), command).orElseThrow(this::alreadyHeld));
    }

    RunningPostgres ownOrJoin() throws IOException {
        Optional<ServerLock> lock = ServerLock.tryAcquire(home.lockFile(), command);
        return lock.isPresent() ? own(lock.get()) : join();
    }

    private Optional<HomeHolder> commandAtWork() {
        return holder().filter(one -> !one.isServer());
    }

    private RunningPostgres own(ServerLock lock) throws IOException {
        try {
            return started(lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private RunningPostgres started(ServerLock lock) throws IOException {
        DataDirectory data = new DataDirectory(home.data());
        boolean vacant = data.isVacant();
        if (!vacant) {
            data.requireOurVersion();
        }
        Password password = Password.keptBy(home);
        Binaries binaries = Binaries.unpackedIn(home.binaries());
        if (vacant) {
            new NewCluster(home, binaries, password).create();
        }
        return ready(new Control(home.data(), binaries), password, lock);
    }

    private RunningPostgres ready(Control control, Password password, ServerLock lock)
            throws IOException {
        SignIn signIn = new SignIn(control.adoptOrStart().port(), password);
        try {
            signIn.requireServerOf(home.data());
        } catch (IOException | RuntimeException e) {
            control.abandon();
            throw e;
        }
        Ownership ownership = new Ownership(lock, control, Watch.over(control));
        return new RunningPostgres(signIn, Optional.of(ownership));
    }

    /** Of a server only: a command takes its PostgreSQL along when it is done. */
    private RunningPostgres join() throws IOException {
        Optional<HomeHolder> other = commandAtWork();
        if (other.isPresent()) {
            throw atWork(other.get());
        }
        if (!Patience.until(JOIN_LIMIT, () -> readyPostmaster().isPresent())) {
            throw nothingToJoin();
        }
        int port = readyPostmaster().orElseThrow(this::nothingToJoin).port();
        SignIn signIn = new SignIn(port, Password.keptBy(home));
        signIn.requireServerOf(home.data());
        return new RunningPostgres(signIn, Optional.empty());
    }

    private Optional<Postmaster> readyPostmaster() throws IOException {
        return Postmaster.alive(home.data()).filter(Postmaster::isReady);
    }

    private PostgresUnavailableException nothingToJoin() {
        return new PostgresUnavailableException(
                Reason.DID_NOT_START,
                "The Gatehouse server that holds " + home.root() + " has no PostgreSQL running.");
    }

    private PostgresUnavailableException alreadyHeld() {
        return commandAtWork().map(this::atWork).orElseGet(() -> alreadyServed(holder()));
    }

    private PostgresUnavailableException atWork(HomeHolder holder) {
        return new PostgresUnavailableException(
                Reason.AT_WORK,
                holder
                        + " works on "
                        + home.root()
                        + ": wait until it is done, or set GATEHOUSE_HOME to another directory.");
    }

    private PostgresUnavailableException alreadyServed(Optional<HomeHolder> holder) {
        return new PostgresUnavailableException(
                Reason.ALREADY_SERVED,
                "Another Gatehouse server"
                        + holder.map(server -> " (process " + server.pid() + ")").orElse("")
                        + " already uses "
                        + home.root()
                        + ": stop it with `gatehouse stop`, or set GATEHOUSE_HOME to another"
                        + " directory.");
    }

    private Optional<HomeHolder> holder() {
        try {
            return ServerLock.holder(home.lockFile());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
