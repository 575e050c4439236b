package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.RunningPostgres;
import io.gatehouse.bootstrap.postgres.TemporaryHome;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is stopped is the server that serves the home, and nothing else. */
class StopIT {
    private static final int FAILED = 1;

    @Test
    void stopsTheServerOnAConfiguredDatabase(@TempDir Path home) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Process server = ProgramRun.start(database, home, "serve", "--port", "0");
        try {
            awaitReady(server);

            ProgramRun unconfigured = ProgramRun.of(home, "stop");
            assertRefused(
                    unconfigured,
                    "The server of "
                            + home
                            + " (process "
                            + server.pid()
                            + ") is on a configured database: set DATASOURCES_DEFAULT_URL as it"
                            + " has it.");
            assertThat(server.isAlive()).isTrue();

            ProgramRun stop = ProgramRun.on(database, home, "stop");
            assertThat(stop.errors()).isEmpty();
            assertThat(stop.output()).containsExactly("Stopped.");
            assertThat(stop.exitCode()).isZero();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertRefused(ProgramRun.on(database, home, "stop"), unknownIn(home));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheServersNumber(@TempDir Path home) throws Exception {
        String self = Long.toString(ProcessHandle.current().pid());
        Files.write(
                home.resolve("serve.address"),
                List.of(self, "http://localhost:8080", "2026-01-05T09:00:00Z"));

        assertRefused(ProgramRun.on(TestDatabase.fresh(), home, "stop"), unknownIn(home));
    }

    @Test
    void leavesTheServerOnTheEmbeddedDatabaseToWhoHasNoOtherConfigured() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster()) {
            Process server = ProgramRun.start(home.path(), "serve", "--port", "0");
            awaitReady(server);

            ProgramRun other = ProgramRun.on(TestDatabase.fresh(), home.path(), "stop");
            assertRefused(other, unknownIn(home.path()));
            assertThat(server.isAlive()).isTrue();

            assertThat(ProgramRun.of(home.path(), "stop").output()).containsExactly("Stopped.");
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tellsWhichCommandWorksOnTheBooksWithoutAServer() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster();
                RunningPostgres _ = EmbeddedPostgres.attach(home.path(), "gatehouse verify")) {
            String command = "'gatehouse verify' (process " + ProcessHandle.current().pid() + ")";

            ProgramRun status = ProgramRun.of(home.path(), "status");
            assertThat(status.exitCode()).isEqualTo(FAILED);
            assertThat(status.output())
                    .contains("server      not running", "at work     " + command);

            assertRefused(
                    ProgramRun.of(home.path(), "serve", "--port", "0"),
                    command
                            + " works on "
                            + home.path()
                            + ": wait until it is done, or set GATEHOUSE_HOME to another"
                            + " directory.");
            assertRefused(
                    ProgramRun.of(home.path(), "stop"),
                    "No server runs in "
                            + home.path()
                            + ", only "
                            + command
                            + ", which ends by itself.");
        }
    }

    private static void awaitReady(Process server) throws IOException {
        BufferedReader lines = server.inputReader();
        assertThat(lines.lines().anyMatch(line -> line.contains("is ready at"))).isTrue();
    }

    private static String unknownIn(Path home) {
        return "No server on the configured database is known in "
                + home
                + ": end it where it runs, or set GATEHOUSE_HOME as it has it.";
    }

    private static void assertRefused(ProgramRun run, String sentence) {
        assertThat(run.errors()).containsExactly("gatehouse: " + sentence);
        assertThat(run.exitCode()).isEqualTo(FAILED);
    }
}
