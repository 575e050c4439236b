package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.testing.Program;
import io.gatehouse.persistence.testing.TestDatabase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as people run it: a process of its own, its exit code and what it said. */
public record ProgramRun(int exitCode, List<String> output, List<String> errors) {
    private static final long PATIENCE_SECONDS = 120;

    public static ProgramRun of(Path home, String... arguments)
            throws IOException, InterruptedException {
        return finished(builder(home, arguments));
    }

    /** A command in a house of its own, with more variables in its environment. */
    public static ProgramRun with(Map<String, String> environment, Path home, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(home, arguments);
        builder.environment().putAll(environment);
        return finished(builder);
    }

    /** A command given in a folder, where it leaves its files. */
    public static ProgramRun within(Path folder, Path home, String... arguments)
            throws IOException, InterruptedException {
        return finished(builder(home, arguments).directory(folder.toFile()));
    }

    /** A command on an external database. */
    public static ProgramRun on(TestDatabase database, String... arguments)
            throws IOException, InterruptedException {
        return on(database, Path.of("absent"), arguments);
    }

    /** A command on an external database, with a home beside it. */
    static ProgramRun on(TestDatabase database, Path home, String... arguments)
            throws IOException, InterruptedException {
        return finished(builder(database, home, arguments));
    }

    private static ProcessBuilder builder(TestDatabase database, Path home, String... arguments) {
        ProcessBuilder builder = builder(home, arguments);
        for (String name : List.of("url", "username", "password")) {
            builder.environment()
                    .put(
                            "DATASOURCES_DEFAULT_" + name.toUpperCase(Locale.ROOT),
                            String.valueOf(
                                    database.properties().get("datasources.default." + name)));
        }
        return builder;
    }

    private static ProgramRun finished(ProcessBuilder builder)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("gatehouse-out-", ".txt");
        Path errors = Files.createTempFile("gatehouse-err-", ".txt");
        try {
            Process process =
                    builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new ProgramRun(process.exitValue(), linesOf(output), linesOf(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** The program running on, its words to be read by the test. */
    static Process start(Path home, String... arguments) throws IOException {
        return builder(home, arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The same on an external database. */
    static Process start(TestDatabase database, Path home, String... arguments) throws IOException {
        return start(Map.of(), database, home, arguments);
    }

    /** The same on an external database, with more variables in its environment. */
    static Process start(
            Map<String, String> environment, TestDatabase database, Path home, String... arguments)
            throws IOException {
        ProcessBuilder builder = builder(database, home, arguments);
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static ProcessBuilder builder(Path home, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(Program.command(arguments));
        builder.environment().put("GATEHOUSE_HOME", home.toString());
        builder.environment().put("GATEHOUSE_LOG_LEVEL", "WARN");
        builder.environment().remove("DATASOURCES_DEFAULT_URL");
        return builder;
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    }
}
