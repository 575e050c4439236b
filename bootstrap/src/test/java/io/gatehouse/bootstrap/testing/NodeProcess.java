package io.gatehouse.bootstrap.testing;

import io.gatehouse.persistence.testing.TestDatabase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node in a JVM of its own, to be killed; it has an owner and no rate limits. */
public final class NodeProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready at (http://\\S+)");

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private NodeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts a node on that database and waits until it is ready. */
    public static NodeProcess start(TestDatabase database) throws IOException {
        return start(database, Program.command("serve", "--port", "0"));
    }

    static NodeProcess start(TestDatabase database, List<String> command) throws IOException {
        Path home = Files.createTempDirectory("gatehouse-node-");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(
                        Map.of(
                                "GATEHOUSE_HOME",
                                home.toString(),
                                "GATEHOUSE_LOG_LEVEL",
                                "WARN",
                                "GATEHOUSE_RATE_LIMITS_ENABLED",
                                "false",
                                "GATEHOUSE_OWNER_EMAIL",
                                TestServer.OWNER,
                                "GATEHOUSE_OWNER_PASSWORD",
                                TestServer.PASSWORD,
                                "DATASOURCES_DEFAULT_URL",
                                database.url(),
                                "DATASOURCES_DEFAULT_USERNAME",
                                database.user(),
                                "DATASOURCES_DEFAULT_PASSWORD",
                                database.password()));
        Process process = builder.start();
        return new NodeProcess(process, whenReady(process.inputReader()));
    }

    /** A client for nobody yet. */
    public Api api() {
        return new Api(client, address, Optional.empty());
    }

    /** A client signed in as the owner. */
    public Api owner() {
        return api().loggedIn(TestServer.OWNER, TestServer.PASSWORD);
    }

    /** As kill -9 does: nothing of it runs to its end. */
    public void kill() {
        process.destroyForcibly().onExit().join();
        client.shutdownNow();
    }

    /** As Ctrl-C does: it runs to its end. */
    void stop() {
        process.destroy();
        process.onExit().join();
        client.shutdownNow();
    }

    @Override
    public void close() {
        kill();
    }

    private static URI whenReady(BufferedReader lines) throws IOException {
        String last = "nothing";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.startVirtualThread(() -> drain(lines));
                return URI.create(ready.group(1));
            }
            last = line;
        }
        throw new IllegalStateException("The node did not start, it said: " + last);
    }

    /** To the end of the node, in the middle of a line where it is killed. */
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException killed) {
            // Nobody reads on.
        }
    }
}
