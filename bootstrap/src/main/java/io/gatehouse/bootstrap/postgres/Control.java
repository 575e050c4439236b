package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Starts, revives and stops the postmaster of one data directory, one of these at a time. */
final class Control {

    private static final Logger LOG = LoggerFactory.getLogger(Control.class);

    /** Crash recovery replays up to max_wal_size before the server is ready. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final Path data;
    private final Binaries binaries;
    private boolean adopted;
    private boolean stopped;

    Control(Path data, Binaries binaries) {
        this.data = data;
        this.binaries = binaries;
    }

    /** Takes over a live postmaster that a killed server left behind, on purpose. */
    synchronized Postmaster adoptOrStart() throws IOException {
        Optional<Postmaster> left = settled();
        if (left.isPresent()) {
            LOG.info("Adopting the running PostgreSQL, process {}", left.get().pid());
            adopted = true;
            return left.get();
        }
        return startOnAnyPort();
    }

    /** Starts again on the same port, which the service's connections know, unless stopped. */
    synchronized void revive() throws IOException {
        if (!stopped && settled().isEmpty()) {
            requireStarted(ServerSettings.kept(data));
        }
    }

    synchronized void stop() throws IOException {
        stopped = true;
        if (Postmaster.alive(data).isPresent()) {
            requireStopped(pgCtl("stop", STOP_LIMIT, "-m", "fast"));
        }
    }

    /** Undoes a start that led nowhere; what was found running is left running. */
    synchronized void abandon() throws IOException {
        if (!adopted) {
            stop();
        }
    }

    Path data() {
        return data;
    }

    boolean isAlive() throws IOException {
        return Postmaster.alive(data).isPresent();
    }

    /** The live postmaster once it is ready, or none once it is gone; it may be on its way. */
    private Optional<Postmaster> settled() throws IOException {
        if (!Patience.until(START_LIMIT, this::isSettled)) {
            throw didNotStart("the process recorded in postmaster.pid is not getting ready");
        }
        return Postmaster.alive(data);
    }

    private boolean isSettled() throws IOException {
        return Postmaster.alive(data).map(Postmaster::isReady).orElse(true);
    }

    /** The second try is for a port taken between our look and the server's. */
    private Postmaster startOnAnyPort() throws IOException {
        Optional<String> complaint = start(ServerSettings.choose(data));
        if (complaint.filter(words -> words.contains("TCP/IP sockets")).isPresent()) {
            return requireStarted(ServerSettings.onFreePort());
        }
        return started(complaint);
    }

    private Postmaster requireStarted(ServerSettings settings) throws IOException {
        return started(start(settings));
    }

    private Postmaster started(Optional<String> complaint) throws IOException {
        if (complaint.isPresent()) {
            throw didNotStart(complaint.get());
        }
        return Postmaster.alive(data).orElseThrow(() -> didNotStart("it ended at once"));
    }

    /** Empty when the server is ready, else its last words. */
    private Optional<String> start(ServerSettings settings) throws IOException {
        settings.writeTo(data);
        Postmaster.forgetRecycled(data);
        ServerLog log = ServerLog.markedIn(data);
        Command.Outcome outcome = pgCtl("start", START_LIMIT, "-l", log.file().toString());
        if (outcome.succeeded()) {
            return Optional.empty();
        }
        return Optional.of(log.lastFatal().orElseGet(outcome::lastLine));
    }

    private Command.Outcome pgCtl(String verb, Duration limit, String... more) throws IOException {
        Command pgCtl =
                Privileges.over(data)
                        .command(
                                binaries.program("pg_ctl"),
                                verb,
                                "--silent",
                                "--wait",
                                "--timeout=" + limit.toSeconds(),
                                "--pgdata=" + data);
        return Command.of(pgCtl.words(), more).run(limit.plusSeconds(10));
    }

    private void requireStopped(Command.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new PostgresUnavailableException(
                    Reason.DID_NOT_STOP,
                    "PostgreSQL in " + data + " did not stop: " + outcome.lastLine() + ".");
        }
    }

    private PostgresUnavailableException didNotStart(String why) {
        return new PostgresUnavailableException(
                Reason.DID_NOT_START, "PostgreSQL in " + data + " did not start: " + why + ".");
    }
}
