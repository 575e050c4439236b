package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the server of a home listens, written down for those who ask; other files are not ours. */
record ServingAddress(Path home) {
    static ServingAddress in(Path home) {
        return new ServingAddress(home);
    }

    /** Tells where this process listens; a home that a configured database replaces has no file. */
    void tell(URL address) throws IOException {
        if (Files.isDirectory(home)) {
            ProcessHandle self = ProcessHandle.current();
            Instant start = self.info().startInstant().orElse(Instant.EPOCH);
            Files.write(
                    file(),
                    List.of(Long.toString(self.pid()), address.toString(), start.toString()));
        }
    }

    /**
     * The server on a configured database that told last, while it lives: no lock speaks of it. The
     * one that holds the home is on the embedded database.
     */
    OptionalLong ofConfigured() throws IOException {
        Optional<Told> told = told();
        OptionalLong embedded = EmbeddedPostgres.status(home).serverPid();
        return told.filter(Told::isAlive)
                .map(Told::pid)
                .filter(pid -> embedded.isEmpty() || pid != embedded.getAsLong())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The address of that process; empty when it has not told, or another one had. */
    Optional<String> of(long pid) throws IOException {
        return told().filter(one -> one.pid() == pid).map(Told::address);
    }

    private Optional<Told> told() throws IOException {
        return Files.exists(file()) ? Told.in(Files.readAllLines(file())) : Optional.empty();
    }

    private Path file() {
        return home.resolve("serve.address");
    }

    /** A server's process, its address, and when it began: later ones may have its number. */
    private record Told(long pid, String address, Instant start) {
        private static final int LINES = 3;

        /** Each process works out the start of another by the clock, which may be set a little. */
        private static final Duration SLACK = Duration.ofSeconds(2);

        static Optional<Told> in(List<String> lines) {
            return lines.size() == LINES && lines.getFirst().matches("\\d{1,18}")
                    ? Optional.of(
                            new Told(
                                    Long.parseLong(lines.getFirst()),
                                    lines.get(1),
                                    Instant.parse(lines.getLast())))
                    : Optional.empty();
        }

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().startInstant())
                    .map(began -> Duration.between(began, start).abs())
                    .filter(apart -> apart.compareTo(SLACK) <= 0)
                    .isPresent();
        }
    }
}
