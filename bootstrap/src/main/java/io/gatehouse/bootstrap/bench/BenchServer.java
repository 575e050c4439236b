package io.gatehouse.bootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, started as this one was, on a home of its own. */
final class BenchServer implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Gatehouse is ready at (http://\\S+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final InetSocketAddress address;

    private BenchServer(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    static BenchServer start(Path home, String password, OptionalInt batch) {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        // Nothing the caller has set for another server may lead this one to other data.
        environment.keySet().removeIf(BenchServer::isOurs);
        environment.put("GATEHOUSE_HOME", home.toString());
        environment.put("GATEHOUSE_OWNER_EMAIL", BenchDesk.EMAIL);
        environment.put("GATEHOUSE_OWNER_PASSWORD", password);
        environment.put("GATEHOUSE_RATE_LIMITS_ENABLED", "false");
        batch.ifPresent(
                size -> environment.put("GATEHOUSE_DESK_BATCH_SIZE", Integer.toString(size)));
        try {
            Process process = builder.start();
            return new BenchServer(process, whenReady(process));
        } catch (IOException failed) {
            throw new UncheckedIOException("The server cannot be started.", failed);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    /** Ends the server and, with it, its PostgreSQL. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private static boolean isOurs(String variable) {
        return variable.startsWith("GATEHOUSE_")
                || variable.startsWith("DATASOURCES_")
                || variable.startsWith("MICRONAUT_");
    }

    private static List<String> command() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of("io.gatehouse.bootstrap.Gatehouse", "serve", "--port", "0"));
        return words;
    }

    /** Reads until the server says where it is, and lets it speak on. */
    private static InetSocketAddress whenReady(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        String last = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.startVirtualThread(() -> drain(lines));
                URI url = URI.create(ready.group(1));
                return new InetSocketAddress(url.getHost(), url.getPort());
            }
            last = line;
        }
        throw new IllegalStateException("The server for the benchmark did not start: " + last);
    }

    /** A server that nobody listens to would stand still when the pipe is full. */
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // Its end closes the pipe under the reader, and there is nothing more to read.
        }
    }
}
