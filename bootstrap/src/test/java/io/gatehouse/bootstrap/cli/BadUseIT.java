package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.postgres.EmbeddedPostgres;
import io.gatehouse.bootstrap.postgres.RunningPostgres;
import io.gatehouse.bootstrap.postgres.TemporaryHome;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whatever people do wrong is answered by one plain sentence and an exit code. */
class BadUseIT {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    @ParameterizedTest
    @CsvSource({
        "serve --prot 8080, Unknown option",
        "serve --port many, Invalid value for option '--port'",
        "serve --port 65536, The port 65536 is not between 0 and 65535.",
        "sevre, Unknown subcommand 'sevre'. Try 'gatehouse --help'.",
        "user add x, Unknown subcommand 'add'. Try 'gatehouse user --help'.",
        "verify x, 'x' is a word too many. Try 'gatehouse verify --help'.",
        "help sevre, Unknown subcommand 'sevre'. Try 'gatehouse --help'.",
        "user, A command is needed",
        "replay x, is not the id of a decision.",
        "replay, Missing required parameter",
        "user reset-password nonsense, is not an e-mail address.",
        "feed missing.csv --key k, The file missing.csv cannot be read.",
        "feed x.csv --key k --url foo, --url is the address of a Gatehouse",
        "metrics --equity missing.csv --json, The file missing.csv cannot be read.",
        "pnl --fills missing.csv, Missing required option: '--instruments=FILE'",
        "bench orders --connections 0, --connections is between 1 and 1024"
    })
    void explainsWrongUse(String arguments, String sentence, @TempDir Path folder)
            throws Exception {
        ProgramRun run = ProgramRun.of(folder, arguments.split(" "));

        assertRefused(run, BAD_INPUT, sentence);
        assertThat(run.errors()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatPortIsBusy() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster();
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            ProgramRun run = ProgramRun.of(home.path(), "serve", "--port", port);

            assertRefused(run, FAILED, "The port " + port + " is in use");
            assertThat(run.errors()).hasSize(1);
            assertThat(run.output()).isEmpty();
            assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port 0", "status", "stop", "user reset-password a@b.co"})
    void saysThatHomeIsFile(String arguments, @TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("home"));

        ProgramRun run = ProgramRun.of(file, arguments.split(" "));

        assertRefused(
                run, FAILED, "The directory " + file + " cannot be used: it is not a directory.");
        assertThat(run.errors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "CONTRACT_SIZE_EURUSD, many,"
                        + "`CONTRACT_SIZE_EURUSD is a number above zero, not 'many'.`",
                "ENTRY_SPLIT_1_PERCENT, 90,"
                        + "`ENTRY_SPLIT_1_PERCENT to _3_ are zero or more and 100 together, "
                        + "not 90, 35.0 and 15.0.`",
                "MICRONAUT_SERVER_HOST, 0.0.0.0,"
                        + "`MICRONAUT_SERVER_HOST is 0.0.0.0, where others reach plain HTTP`"
            })
    void namesAVariableThatCannotBe(
            String variable, String value, String sentence, @TempDir Path folder) throws Exception {
        ProgramRun run = ProgramRun.with(Map.of(variable, value), folder, "serve", "--port", "0");

        assertRefused(run, FAILED, sentence);
        assertThat(run.errors()).hasSize(1);
        assertThat(run.output()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void endsTheDatabaseLastWhereOnlyTheCatalogueCanTell() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster()) {
            Map<String, String> tulips = Map.of("CONTRACT_SIZE_TULIP", "5");

            ProgramRun run = ProgramRun.with(tulips, home.path(), "serve", "--port", "0");

            assertRefused(run, FAILED, "CONTRACT_SIZE_TULIP is set, but no TULIP is in the");
            assertThat(run.errors()).hasSize(1);
            assertThat(EmbeddedPostgres.status(home.path()).isRunning()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "verify, 2",
        "replay 00000000-0000-0000-0000-000000000001, 2",
        "user reset-password eve@example.com, 1"
    })
    void saysThatThereAreNoBooks(String arguments, int exitCode, @TempDir Path folder)
            throws Exception {
        Path home = folder.resolve("mistyped");

        ProgramRun run = ProgramRun.of(home, arguments.split(" "));

        assertRefused(run, exitCode, "There are no books in " + home + ": ");
        assertThat(run.errors()).hasSize(1);
        assertThat(run.output()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsOfAnExternalDatabase() throws Exception {
        TestDatabase database = TestDatabase.fresh();

        ProgramRun run = ProgramRun.on(database, "status");

        String place = database.url().replaceAll("^jdbc:postgresql://|[?].*$", "");
        assertThat(run.output())
                .contains(
                        "server      not running",
                        "postgresql  external, " + place + ", reachable");
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(FAILED);
    }

    @Test
    void resetsNobodysPassword() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster()) {
            ProgramRun run =
                    ProgramRun.of(home.path(), "user", "reset-password", "eve@example.com");

            assertRefused(run, FAILED, "There is no user eve@example.com.");
            assertThat(run.errors()).hasSize(1);
        }
    }

    @Test
    void saysWhereItListens() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster()) {
            Process server = ProgramRun.start(home.path(), "serve", "--port", "0");
            try (BufferedReader lines = server.inputReader()) {
                String ready =
                        lines.lines()
                                .filter(line -> line.contains("is ready at"))
                                .findFirst()
                                .orElseThrow();
                String url = ready.split(" +", -1)[4];

                ProgramRun run = ProgramRun.of(home.path(), "status");

                assertThat(run.exitCode()).isZero();
                assertThat(run.output())
                        .contains("server      running, pid " + server.pid() + ", at " + url);
            } finally {
                server.destroy();
                server.waitFor();
            }
            assertThat(ProgramRun.of(home.path(), "status").output())
                    .contains("server      not running");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster()) {
            Files.writeString(home.path().resolve("data").resolve("PG_VERSION"), "17\n");

            ProgramRun run = ProgramRun.of(home.path(), "serve", "--port", "0");

            assertRefused(run, FAILED, "was written by PostgreSQL 17, this Gatehouse brings 18");
        }
    }

    @Test
    void refusesSecondServerOnOneHome() throws Exception {
        try (TemporaryHome home = TemporaryHome.withCluster();
                RunningPostgres _ = EmbeddedPostgres.start(home.path())) {
            ProgramRun run = ProgramRun.of(home.path(), "serve", "--port", "0");

            assertRefused(run, FAILED, "Another Gatehouse server");
            assertThat(EmbeddedPostgres.status(home.path()).serverPid())
                    .hasValue(ProcessHandle.current().pid());
        }
    }

    @Test
    void namesWrongLineOfFileOfQuotes(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("quotes.csv");
        Files.writeString(file, "at,instrument,bid,ask\n2026-01-05T00:00:00Z,BTC,fifty,50001\n");

        ProgramRun run = ProgramRun.of(folder, "feed", file.toString(), "--key", "k");

        assertRefused(run, BAD_INPUT, "Line 2: 'bid' cannot be 'fifty'.");
    }

    private static void assertRefused(ProgramRun run, int exitCode, String words) {
        assertThat(run.exitCode()).as(String.join("\n", run.errors())).isEqualTo(exitCode);
        assertThat(run.errors()).noneMatch(line -> line.startsWith("\tat "));
        assertThat(run.errors().getLast()).startsWith("gatehouse: ").contains(words).endsWith(".");
    }
}
