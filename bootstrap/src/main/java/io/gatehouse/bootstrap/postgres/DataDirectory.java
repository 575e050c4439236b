package io.gatehouse.bootstrap.postgres;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The cluster's files: absent, ours to use, or refused with the reason. */
record DataDirectory(Path path) {

    /** Absent or empty; anything half made lies elsewhere, see {@link NewCluster}. */
    boolean isVacant() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        Home.requireUsable(path);
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** The major version that wrote the files, for example {@code 18}. */
    Optional<String> majorVersion() throws IOException {
        Path file = path.resolve("PG_VERSION");
        return Files.isReadable(file)
                ? Optional.of(Files.readString(file).strip())
                : Optional.empty();
    }

    void requireOurVersion() throws IOException {
        String found =
                majorVersion()
                        .orElseThrow(
                                () ->
                                        PostgresUnavailableException.unusable(
                                                path,
                                                "it holds something else than PostgreSQL's data"));
        if (!found.equals(Binaries.MAJOR)) {
            throw otherMajorVersion(found);
        }
    }

    private PostgresUnavailableException otherMajorVersion(String found) {
        return new PostgresUnavailableException(
                Reason.OTHER_MAJOR_VERSION,
                "The data directory "
                        + path
                        + " was written by PostgreSQL "
                        + found
                        + ", this Gatehouse brings "
                        + Binaries.MAJOR
                        + ": upgrade it with pg_upgrade, or dump it with version "
                        + found
                        + " and load the dump into an empty GATEHOUSE_HOME.");
    }
}
