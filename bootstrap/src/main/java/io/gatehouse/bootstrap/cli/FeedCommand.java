package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.TimeFactory;
import io.gatehouse.bootstrap.cli.csv.BadCsvException;
import io.gatehouse.bootstrap.cli.feed.FeedSpeed;
import io.gatehouse.bootstrap.cli.feed.QuoteClient;
import io.gatehouse.bootstrap.cli.feed.QuoteFile;
import io.gatehouse.bootstrap.cli.feed.QuoteReplay;
import io.gatehouse.bootstrap.settings.Secret;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Streams the quotes of a file into a running server. */
@Command(
        name = "feed",
        description = "Streams a CSV of quotes (at,instrument,bid,ask) into a running server.",
        mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with the columns at, instrument, bid, ask.")
    private Path file = Path.of("");

    @Option(
            names = "--url",
            description = "Server to feed (default: ${DEFAULT-VALUE}).",
            defaultValue = "http://127.0.0.1:8080")
    private String url = "http://127.0.0.1:8080";

    @Option(
            names = "--key",
            description =
                    "API key of the role FEED or OWNER (default: GATEHOUSE_API_KEY, or _FILE).")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "max|real|N",
            description =
                    "As fast as the server takes it, at the file's own pace, or N times that (default: max).")
    private String speed = "max";

    @Option(
            names = "--keep-time",
            description = "Sends the file's own times instead of the present.")
    private boolean keepTime;

    @Override
    public Integer call() throws InterruptedException {
        String secret =
                key.or(() -> Secret.in(System.getenv(), "GATEHOUSE_API_KEY"))
                        .orElseThrow(
                                () ->
                                        new WrongUseException(
                                                spec,
                                                "An API key is needed: give --key or set GATEHOUSE_API_KEY."));
        FeedSpeed pace =
                FeedSpeed.parse(speed)
                        .orElseThrow(
                                () ->
                                        new WrongUseException(
                                                spec,
                                                "--speed is max, real or a number above zero, not '"
                                                        + speed
                                                        + "'."));
        QuoteReplay replay =
                new QuoteReplay(
                        new QuoteClient(server(), secret),
                        pace,
                        keepTime,
                        TimeFactory.machineClock());
        try {
            return report(replay.play(QuoteFile.read(file)));
        } catch (BadCsvException bad) {
            throw new WrongUseException(spec, String.valueOf(bad.getMessage()));
        }
    }

    private URI server() {
        return address(url)
                .orElseThrow(
                        () ->
                                new WrongUseException(
                                        spec,
                                        "--url is the address of a Gatehouse such as"
                                                + " http://127.0.0.1:8080, not '"
                                                + url
                                                + "'."));
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(FeedCommand::isOfServer);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isOfServer(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getPort() <= LAST_PORT;
    }

    private int report(QuoteReplay.Tally tally) {
        PrintWriter out = spec.commandLine().getOut();
        String kept = tally.accepted() + " quotes accepted, " + tally.rejected() + " rejected";
        out.println(
                tally.offSession() == 0
                        ? kept + "."
                        : kept
                                + "; "
                                + tally.offSession()
                                + " of the accepted are outside their market's hours and move no mark.");
        tally.reasons().forEach((reason, count) -> out.println("  " + count + " x " + reason));
        return tally.rejected() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
}
