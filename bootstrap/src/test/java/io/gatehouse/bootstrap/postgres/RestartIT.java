package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

class RestartIT {

    private static TemporaryHome home;

    @BeforeAll
    static void makeHome() throws IOException {
        home = TemporaryHome.withCluster();
    }

    @AfterEach
    void stopWhatIsLeft() {
        EmbeddedPostgres.stop(home.path());
    }

    @AfterAll
    static void removeHome() throws IOException {
        home.close();
    }

    @Test
    void keepsDataAndPort() throws SQLException {
        int port;
        try (RunningPostgres first = EmbeddedPostgres.start(home.path())) {
            Sql.execute(first, "CREATE TABLE kept AS SELECT 7 AS n");
            port = first.port();
        }
        try (RunningPostgres second = EmbeddedPostgres.start(home.path())) {
            assertThat(Sql.value(second, "SELECT n FROM kept")).isEqualTo("7");
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void movesToAnotherPortWhenTheKeptOneIsBusy() throws IOException, SQLException {
        int port;
        try (RunningPostgres first = EmbeddedPostgres.start(home.path())) {
            port = first.port();
        }
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                RunningPostgres second = EmbeddedPostgres.start(home.path())) {
            assertThat(second.port()).isNotEqualTo(squatter.getLocalPort());
            assertThat(Sql.value(second, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void endsItsProcessWhenClosed() throws IOException {
        RunningPostgres postgres = EmbeddedPostgres.start(home.path());
        long pid = EmbeddedPostgres.status(home.path()).pid().orElseThrow();

        postgres.close();

        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
        Postmaster ended = new Postmaster(pid, 0, true);
        assertThat(Patience.until(Duration.ofSeconds(10), () -> !ended.isAlive())).isTrue();
    }

    @Test
    void startsOverThePidOfADeadProcess() throws IOException, SQLException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        leavePid(dead.pid());

        try (RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsOverAPidThatAnotherProgramHasNow() throws IOException, SQLException {
        leavePid(ProcessHandle.current().pid());

        try (RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
            assertThat(Sql.value(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackOnTheSamePortAfterItsProcessWasKilled() throws IOException, SQLException {
        try (RunningPostgres postgres = EmbeddedPostgres.start(home.path())) {
            Sql.execute(postgres, "CREATE TABLE committed AS SELECT 1 AS n");
            long killed = kill();

            assertThat(Patience.until(Duration.ofSeconds(30), () -> runsOtherThan(killed)))
                    .isTrue();
            assertThat(Sql.value(postgres, "SELECT n FROM committed")).isEqualTo("1");
        }
    }

    private long kill() {
        long pid = EmbeddedPostgres.status(home.path()).pid().orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return pid;
    }

    private boolean runsOtherThan(long pid) throws IOException {
        return Postmaster.alive(home.path().resolve("data"))
                .filter(it -> it.pid() != pid && it.isReady())
                .isPresent();
    }

    private void leavePid(long pid) throws IOException {
        Path data = home.path().resolve("data");
        Files.writeString(
                data.resolve("postmaster.pid"),
                pid
                        + "\n"
                        + data
                        + "\n1700000000\n5432\n\n127.0.0.1\n        1         2\nready\n");
    }
}
