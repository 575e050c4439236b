package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class RefusalTest {

    private final Path home;
    private final Path data;

    RefusalTest(@TempDir Path home) {
        this.home = home;
        this.data = home.resolve("data");
    }

    /** Each of these is refused before any program runs, so a marked directory is enough. */
    @BeforeEach
    void markData() throws IOException {
        Files.createDirectory(data);
        allow(data, "rwx------");
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
    }

    @AfterEach
    void letTheHomeBeRemoved() throws IOException {
        allow(home, "rwx------");
        allow(data, "rwx------");
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.writeString(data.resolve("PG_VERSION"), "17\n");

        assertRefused(
                Reason.OTHER_MAJOR_VERSION,
                "The data directory "
                        + data
                        + " was written by PostgreSQL 17, this Gatehouse"
                        + " brings 18: upgrade it with pg_upgrade");
    }

    @Test
    void refusesADataDirectoryItMayNotRead() throws IOException {
        allow(data, "---------");

        assertRefused(Reason.DIRECTORY_UNUSABLE, "The directory " + data + " cannot be used: ");
    }

    @Test
    void refusesAHomeItMayNotWrite() throws IOException {
        allow(home, "r-x------");

        assertRefused(Reason.DIRECTORY_UNUSABLE, "The directory " + home + " cannot be used: ");
    }

    @Test
    void refusesADirectoryOfSomethingElse() throws IOException {
        Files.move(data.resolve("PG_VERSION"), data.resolve("holiday.jpg"));

        assertRefused(
                Reason.DIRECTORY_UNUSABLE,
                "The directory " + data + " cannot be used: it holds something else");
    }

    @Test
    void refusesAHomeThatIsAFile() {
        Path file = data.resolve("PG_VERSION");

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOfSatisfying(
                        PostgresUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DIRECTORY_UNUSABLE))
                .hasMessageStartingWith("The directory " + file + " cannot be used: ");
    }

    @Test
    void refusesDataWhosePasswordIsLost() throws IOException {
        assertRefused(Reason.PASSWORD_REFUSED, "The password file ");
    }

    /** The lock is free again after each refusal, so that the next start is judged alike. */
    private void assertRefused(Reason reason, String sentence) throws IOException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOfSatisfying(
                        PostgresUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("\n");
        assertThat(ServerLock.holder(home.resolve("serve.lock"))).isEmpty();
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
