package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

class FirstStartIT {

    private TemporaryHome home;

    @BeforeEach
    void makeHome() throws IOException {
        home = TemporaryHome.empty();
    }

    @AfterEach
    void removeHome() throws IOException {
        home.close();
    }

    @Test
    void createsTheClusterAndIsReady() throws SQLException {
        try (RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
            assertThat(Sql.value(postgres, "SHOW server_version")).isEqualTo(Binaries.VERSION);
            assertThat(EmbeddedPostgres.status(home.path()).serverPid())
                    .hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void startsOverWhatAKilledAttemptLeftHalfMade() throws IOException, SQLException {
        Path half = Files.createDirectory(home.path().resolve("data.unfinished"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Path empty = Files.createDirectory(home.path().resolve("data"));

        try (RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
            assertThat(Sql.value(postgres, "SELECT 41 + 1")).isEqualTo("42");
        }
        assertThat(half).doesNotExist();
        assertThat(empty.resolve("PG_VERSION")).exists();
    }
}
