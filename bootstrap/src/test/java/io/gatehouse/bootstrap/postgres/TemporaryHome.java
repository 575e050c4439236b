package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Gatehouse home of a test's own; the PostgreSQL programs are unpacked once for all of them. */
public final class TemporaryHome implements AutoCloseable {

    private static final Path SHARED = Path.of("target", "postgres-for-tests").toAbsolutePath();

    private final Path path;

    private TemporaryHome(Path path) {
        this.path = path;
    }

    /** A home without data, as on a fresh machine. */
    public static TemporaryHome empty() throws IOException {
        Path home = Files.createTempDirectory("gatehouse-home-");
        Files.createSymbolicLink(home.resolve("postgres"), sharedBinaries());
        return new TemporaryHome(home);
    }

    /** A home with a cluster that no one has written to, copied instead of made anew. */
    public static TemporaryHome withCluster() throws IOException {
        TemporaryHome home = empty();
        Path prepared = preparedHome();
        copy(prepared.resolve("data"), home.path);
        copy(prepared.resolve("postgres.password"), home.path);
        return home;
    }

    public Path path() {
        return path;
    }

    /** Stops what still runs on the home and removes it. */
    @Override
    public void close() throws IOException {
        EmbeddedPostgres.stop(path);
        Trees.delete(path);
    }

    private static Path sharedBinaries() throws IOException {
        return Files.createDirectories(SHARED.resolve("postgres"));
    }

    private static synchronized Path preparedHome() throws IOException {
        sharedBinaries();
        if (!Files.exists(SHARED.resolve("data"))) {
            EmbeddedPostgres.start(SHARED).close();
        }
        return SHARED;
    }

    private static void copy(Path file, Path into) throws IOException {
        Command copy = new Command(List.of("cp", "-a", file.toString(), into.toString()));
        if (!copy.run(Duration.ofMinutes(1)).succeeded()) {
            throw new IOException("cannot copy " + file);
        }
    }
}
