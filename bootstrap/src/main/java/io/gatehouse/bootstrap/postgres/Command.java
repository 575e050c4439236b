package io.gatehouse.bootstrap.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One program, run to its end; a file takes the output, so that no full pipe can block it. */
record Command(List<String> words) {

    Command {
        words = List.copyOf(words);
    }

    static Command of(List<String> prefix, String... words) {
        return new Command(Stream.concat(prefix.stream(), Stream.of(words)).toList());
    }

    Outcome run(Duration limit) throws IOException {
        return run(limit, "");
    }

    Outcome run(Duration limit, String input) throws IOException {
        Path output = Files.createTempFile("gatehouse-", ".out");
        try {
            Process process = start(output);
            feed(process, input);
            return outcomeOf(process, limit, output);
        } finally {
            Files.delete(output);
        }
    }

    private Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        // PGDATA, PGPORT, PGOPTIONS and friends of the caller's shell would change what we start.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void feed(Process process, String input) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closedEarly) {
            // It ended before it had read all: its exit status and output say why.
        }
    }

    private static Outcome outcomeOf(Process process, Duration limit, Path output)
            throws IOException {
        try {
            if (process.waitFor(limit)) {
                return new Outcome(process.exitValue(), Files.readString(output).strip());
            }
            process.destroyForcibly();
            return new Outcome(-1, "no end after " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw PostgresUnavailableException.interrupted(e);
        }
    }

    /** How a program ended and what it printed. */
    record Outcome(int exitStatus, String output) {

        boolean succeeded() {
            return exitStatus == 0;
        }

        String lastLine() {
            return output.lines().reduce("", (earlier, later) -> later);
        }
    }
}
