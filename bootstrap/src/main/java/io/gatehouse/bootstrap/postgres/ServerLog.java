package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** The server's log file, read from a mark on; kept small by moving it aside between starts. */
final class ServerLog {

    private static final long ROTATION_BYTES = 10_000_000;

    private final Path file;
    private final long mark;

    private ServerLog(Path file, long mark) {
        this.file = file;
        this.mark = mark;
    }

    static ServerLog markedIn(Path data) throws IOException {
        Path file = data.resolve("postgres.log");
        if (Files.exists(file) && Files.size(file) > ROTATION_BYTES) {
            Path aside = data.resolve("postgres.log.1");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    Path file() {
        return file;
    }

    /** The words of the last FATAL line after the mark: why a start was given up. */
    Optional<String> lastFatal() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] fresh = Arrays.copyOfRange(bytes, (int) mark, bytes.length);
        return new String(fresh, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("FATAL:"))
                .map(line -> line.substring(line.indexOf("FATAL:") + "FATAL:".length()).strip())
                .reduce((earlier, later) -> later);
    }
}
