package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.bootstrap.testing.Answer;
import io.gatehouse.bootstrap.testing.TestServer;
import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** The program's own feed against a server: both speak one contract. */
class FeedIT {
    private final TestServer server = TestServer.shared();

    @TempDir private Path folder = Path.of("");

    @Test
    void bringsAFileOfQuotesAsOfNow() throws Exception {
        ProgramRun run =
                feed(
                        """
                        at,instrument,bid,ask
                        2014-05-01T00:00:00.127Z,XAUUSD,1291.10,1291.53
                        2014-05-01T00:00:00.127Z,GBPUSD,1.68850,1.68861
                        2014-05-01T00:00:00.627Z,XAUUSD,1291.12,1291.55
                        2014-05-01T00:00:01.003Z,XAUUSD,1291.14,1291.57
                        """);

        assertThat(run.errors()).doesNotContain("Exception");
        assertThat(run.output()).contains("4 quotes accepted, 0 rejected.");
        assertThat(run.exitCode()).isZero();
        Answer gold = server.owner().get("/quotes/XAUUSD");
        assertThat(gold.plain("bid")).isEqualTo("1291.14");
        assertThat(gold.plain("ask")).isEqualTo("1291.57");
        assertThat(Instant.parse(gold.text("at")))
                .isAfter(Instant.now().minus(Duration.ofMinutes(10)));
    }

    @Test
    void countsWhatTheServerRefusedByReason() throws Exception {
        ProgramRun run =
                feed(
                        """
                        at,instrument,bid,ask
                        2014-05-01T00:00:00.127Z,TULIP,1,2
                        2014-05-01T00:00:00.627Z,TULIP,1,2
                        2014-05-01T00:00:01.003Z,XAUUSD,1291.57,1291.14
                        2014-05-01T00:00:02.003Z,XAUUSD,1291.14,1291.57
                        """);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.output()).contains("1 quotes accepted, 3 rejected.");
        assertThat(run.output()).anyMatch(line -> line.startsWith("  2 x TULIP: "));
        assertThat(run.output()).anyMatch(line -> line.startsWith("  1 x XAUUSD: "));
    }

    @Test
    void signsInWithTheKeyOfAFile() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("quotes.csv"),
                        "at,instrument,bid,ask\n2014-05-01T00:00:00.127Z,XAUUSD,1291.10,1291.53\n");
        Path key =
                Files.writeString(
                        folder.resolve("key"), server.feed().credential().orElseThrow() + "\n");

        ProgramRun run =
                ProgramRun.with(
                        Map.of("GATEHOUSE_API_KEY_FILE", key.toString()),
                        folder,
                        "feed",
                        file.toString(),
                        "--url",
                        server.api().base().toString());

        assertThat(run.output()).contains("1 quotes accepted, 0 rejected.");
        assertThat(run.exitCode()).isZero();
    }

    /** 27 February 2026 is a Friday, EURUSD trades until 22:00 UTC. */
    @Test
    void takesTheWeekendOfAMarketThatIsClosedThen() throws Exception {
        try (TestServer quiet = TestServer.start(TestDatabase.fresh(), Map.of())) {
            ProgramRun run =
                    feed(
                            quiet,
                            """
                            at,instrument,bid,ask
                            2026-02-27T21:59:58Z,EURUSD,1.18000,1.18010
                            2026-02-27T21:59:59Z,EURUSD,1.18001,1.18011
                            2026-02-28T12:00:00Z,EURUSD,1.20000,1.20010
                            2026-02-28T12:00:01Z,EURUSD,1.20001,1.20011
                            """,
                            "--keep-time");

            assertThat(run.output())
                    .contains(
                            "4 quotes accepted, 0 rejected; 2 of the accepted are outside their"
                                    + " market's hours and move no mark.");
            assertThat(run.exitCode()).isZero();
        }
    }

    private ProgramRun feed(String csv) throws IOException, InterruptedException {
        return feed(server, csv);
    }

    private ProgramRun feed(TestServer to, String csv, String... options)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("quotes.csv"), csv);
        String url = to.api().base().toString();
        String key = to.feed().credential().orElseThrow();
        Stream<String> always = Stream.of("feed", file.toString(), "--url", url, "--key", key);
        return ProgramRun.of(
                folder, Stream.concat(always, Stream.of(options)).toArray(String[]::new));
    }
}
