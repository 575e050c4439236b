package io.gatehouse.bootstrap.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** A server in a JVM of its own, to be killed: owns the PostgreSQL of a home until its end. */
final class ServerProgram {

    private ServerProgram() {}

    /** Prints the port when ready, or the sentence of the refusal; then waits for its end. */
    public static void main(String[] arguments) throws IOException {
        try {
            RunningPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-stop"));
            System.out.println(postgres.port());
            System.in.read();
        } catch (PostgresUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }

    static Process startOn(Path home) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProgram.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The first line that is neither logging nor blank. */
    static String firstWordOf(Process server) throws IOException {
        BufferedReader lines = server.inputReader();
        String line = lines.readLine();
        while (line != null && line.contains("io.gatehouse")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }
}
