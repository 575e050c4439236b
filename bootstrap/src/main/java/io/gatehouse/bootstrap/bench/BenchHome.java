package io.gatehouse.bootstrap.bench;

import io.gatehouse.bootstrap.postgres.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Data of the benchmark alone, on the disk that the real data lies on; gone afterwards. */
record BenchHome(Path path, String password, boolean isKept) implements AutoCloseable {
    static BenchHome under(Path home, boolean isKept) {
        try {
            Files.createDirectories(home);
            Path path = Files.createTempDirectory(home.toAbsolutePath(), "bench-");
            return new BenchHome(path, "bench-" + UUID.randomUUID(), isKept);
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The directory " + home + " cannot be written.", unusable);
        }
    }

    @Override
    public void close() {
        if (isKept) {
            return;
        }
        try {
            Trees.delete(path);
        } catch (IOException left) {
            throw new UncheckedIOException("The directory " + path + " cannot be removed.", left);
        }
    }
}
