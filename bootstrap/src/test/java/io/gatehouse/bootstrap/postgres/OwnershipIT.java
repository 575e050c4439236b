package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.bootstrap.postgres.PostgresUnavailableException.Reason;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

class OwnershipIT {

    private static final String VERIFY = "gatehouse verify";

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
    void refusesASecondServerInTheSameProcess() {
        try (RunningPostgres _ = EmbeddedPostgres.start(home.path())) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(home.path()))
                        .isInstanceOfSatisfying(
                                PostgresUnavailableException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.ALREADY_SERVED));
            }
            assertThat(EmbeddedPostgres.status(home.path()).serverPid())
                    .hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void refusesASecondServerInAnotherProcess() throws IOException {
        try (RunningPostgres _ = EmbeddedPostgres.start(home.path())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home.path()))
                    .hasMessageContaining("already uses");
            Process second = ServerProgram.startOn(home.path());

            assertThat(ServerProgram.firstWordOf(second))
                    .startsWith(
                            "Another Gatehouse server (process "
                                    + ProcessHandle.current().pid()
                                    + ") already uses "
                                    + home.path());
            assertThat(EmbeddedPostgres.status(home.path()).serverPid())
                    .hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void adoptsThePostgresOfAKilledServer() throws Exception {
        Process server = ServerProgram.startOn(home.path());
        String port = ServerProgram.firstWordOf(server);
        OptionalLong pid = EmbeddedPostgres.status(home.path()).pid();
        server.destroyForcibly().waitFor();

        try (RunningPostgres adopted = EmbeddedPostgres.start(home.path())) {
            assertThat(EmbeddedPostgres.status(home.path()).pid()).isEqualTo(pid);
            assertThat(adopted.port()).isEqualTo(Integer.parseInt(port));
            assertThat(Sql.value(adopted, "SELECT 1")).isEqualTo("1");
        }
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
    }

    @Test
    void stopsItsPostgresWhenTheServerIsTerminated() throws Exception {
        Process server = ServerProgram.startOn(home.path());
        ServerProgram.firstWordOf(server);

        server.destroy();

        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
    }

    @Test
    void stopsTheServerAndItsPostgresFromOutside() throws IOException {
        Process server = ServerProgram.startOn(home.path());
        ServerProgram.firstWordOf(server);

        assertThat(EmbeddedPostgres.stop(home.path())).isTrue();

        // By its handle: the process object hears of the end a moment later than the system.
        assertThat(server.toHandle().isAlive()).isFalse();
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
        assertThat(EmbeddedPostgres.stop(home.path())).isFalse();
    }

    @Test
    void tellsWhoServesWhat() throws IOException {
        Process server = ServerProgram.startOn(home.path());
        int port = Integer.parseInt(ServerProgram.firstWordOf(server));

        PostgresStatus status = EmbeddedPostgres.status(home.path());

        assertThat(status.isRunning()).isTrue();
        assertThat(status.port()).hasValue(port);
        assertThat(status.version()).hasValue("18");
        assertThat(status.serverPid()).hasValue(server.pid());
        assertThat(status.dataDirectory()).isEqualTo(home.path().resolve("data"));
    }

    @Test
    void joinsThePostgresOfARunningServerAndLeavesItRunning() throws IOException, SQLException {
        Process server = ServerProgram.startOn(home.path());
        int port = Integer.parseInt(ServerProgram.firstWordOf(server));

        try (RunningPostgres joined = EmbeddedPostgres.attach(home.path(), VERIFY)) {
            assertThat(EmbeddedPostgres.status(home.path()).serverPid()).hasValue(server.pid());
            assertThat(joined.port()).isEqualTo(port);
            assertThat(Sql.value(joined, "SELECT 1")).isEqualTo("1");
        }
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isTrue();
    }

    @Test
    void ownsThePostgresItAttachesToWhenNoServerRuns() {
        try (RunningPostgres _ = EmbeddedPostgres.attach(home.path(), VERIFY)) {
            PostgresStatus status = EmbeddedPostgres.status(home.path());

            assertThat(status.command())
                    .hasValue(new HomeHolder(ProcessHandle.current().pid(), VERIFY));
            assertThat(status.serverPid()).isEmpty();
        }
        assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
    }

    @Test
    void refusesAServerWhileACommandIsAtWork() {
        try (RunningPostgres _ = EmbeddedPostgres.attach(home.path(), VERIFY)) {
            refusesBesideACommand(() -> EmbeddedPostgres.start(home.path()));
        }
    }

    @Test
    void refusesACommandWhoseDatabaseAnotherWouldTakeAlong() {
        try (RunningPostgres _ = EmbeddedPostgres.attach(home.path(), VERIFY)) {
            refusesBesideACommand(() -> EmbeddedPostgres.attach(home.path(), "gatehouse replay"));
        }
    }

    private static void refusesBesideACommand(ThrowingCallable start) {
        assertThatThrownBy(start)
                .hasMessage(
                        "'gatehouse verify' (process %d) works on %s: wait until it is done, or"
                                + " set GATEHOUSE_HOME to another directory.",
                        ProcessHandle.current().pid(), home.path())
                .isInstanceOfSatisfying(
                        PostgresUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.AT_WORK));
    }

    @Test
    void stopsNoCommandAtWorkAndNotItsPostgres() throws SQLException {
        try (RunningPostgres owned = EmbeddedPostgres.attach(home.path(), VERIFY)) {
            assertThatThrownBy(() -> EmbeddedPostgres.stop(home.path()))
                    .hasMessage(
                            "No server runs in %s, only 'gatehouse verify' (process %d), which"
                                    + " ends by itself.",
                            home.path(), ProcessHandle.current().pid());
            assertThat(Sql.value(owned, "SELECT 1")).isEqualTo("1");
        }
    }
}
