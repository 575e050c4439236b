package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class RefusalIT {

    private TemporaryHome home;
    private Path data;

    @BeforeEach
    void makeHome() throws IOException {
        home = TemporaryHome.withCluster();
        data = home.path().resolve("data");
    }

    @AfterEach
    void removeHome() throws IOException {
        allow(data, "rwx------");
        home.close();
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
        allow(home.path(), "r-x------");

        assertRefused(
                Reason.DIRECTORY_UNUSABLE, "The directory " + home.path() + " cannot be used: ");
        allow(home.path(), "rwx------");
    }

    @Test
    void refusesADirectoryOfSomethingElse() throws IOException {
        Files.delete(data.resolve("PG_VERSION"));

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
        Files.delete(home.path().resolve("postgres.password"));

        assertRefused(Reason.PASSWORD_REFUSED, "The password file ");
    }

    @Test
    void refusesDataThatDoesNotTakeItsPassword() throws IOException {
        Files.writeString(home.path().resolve("postgres.password"), "another\n");

        assertRefused(Reason.PASSWORD_REFUSED, "The PostgreSQL of " + data + " does not accept");
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
    }

    @Test
    void saysTheLastWordsOfAServerThatGaveUp() throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), "nonsense = 1\n");

        assertRefused(
                Reason.DID_NOT_START,
                "PostgreSQL in " + data + " did not start: configuration file ");
    }

    /** The lock is free again after each refusal, so that the next start is judged alike. */
    private void assertRefused(Reason reason, String sentence) throws IOException {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home.path()))
                .isInstanceOfSatisfying(
                        PostgresUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("\n");
        assertThat(ServerLock.holder(home.path().resolve("serve.lock"))).isEmpty();
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
