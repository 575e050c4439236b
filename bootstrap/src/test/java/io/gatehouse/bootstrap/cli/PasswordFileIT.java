package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.persistence.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The password of an external database need not stand in the environment. */
class PasswordFileIT {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir private Path folder = Path.of("");

    @Test
    void opensTheBooksWithThePasswordOfAFile() throws Exception {
        ProgramRun run = run("verify", database.password() + "\n");

        assertThat(run.exitCode()).as(String.join("\n", run.errors())).isZero();
    }

    @Test
    void reachesTheDatabaseWithIt() throws Exception {
        assertThat(run("status", database.password() + "\n").output())
                .anyMatch(line -> line.endsWith(", reachable"));
        assertThat(run("status", "another\n").output())
                .anyMatch(line -> line.endsWith(", not reachable"));
    }

    private ProgramRun run(String command, String secret) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("password"), secret);
        return ProgramRun.with(
                Map.of(
                        "DATASOURCES_DEFAULT_URL", database.url(),
                        "DATASOURCES_DEFAULT_USERNAME", database.user(),
                        "DATASOURCES_DEFAULT_PASSWORD_FILE", file.toString()),
                folder,
                command);
    }
}
