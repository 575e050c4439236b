package io.gatehouse.bootstrap.cli;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the server of a home listens, written down for those who ask; other files are not ours. */
record ServingAddress(Path home) {
    private static final int LINES = 2;

    static ServingAddress in(Path home) {
        return new ServingAddress(home);
    }

    /** Tells where this process listens; a home that a configured database replaces has no file. */
    void tell(URL address) throws IOException {
        if (Files.isDirectory(home)) {
            Files.write(
                    file(),
                    List.of(Long.toString(ProcessHandle.current().pid()), address.toString()));
        }
    }

    /**
     * The process that told last, while it lives: one that began after the telling only has its
     * number.
     */
    OptionalLong teller() throws IOException {
        if (!Files.exists(file())) {
            return OptionalLong.empty();
        }
        Instant told = Files.getLastModifiedTime(file()).toInstant();
        return Files.readAllLines(file()).stream()
                .limit(1)
                .filter(pid -> isRunningSince(pid, told))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static boolean isRunningSince(String pid, Instant told) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().startInstant())
                        .filter(start -> !start.isAfter(told))
                        .isPresent();
    }

    /** The address of that process; empty when it has not told, or another one had. */
    Optional<String> of(long pid) throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file());
        return lines.size() == LINES && lines.getFirst().equals(Long.toString(pid))
                ? Optional.of(lines.getLast())
                : Optional.empty();
    }

    private Path file() {
        return home.resolve("serve.address");
    }
}
