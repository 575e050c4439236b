package io.gatehouse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The launcher in a tree of its own, with a JDK and a Maven that only write down what they do. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "gatehouse").toAbsolutePath().normalize();
    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "cat",
                    "find",
                    "grep",
                    "ln",
                    "mkdir",
                    "readlink",
                    "rm",
                    "rmdir",
                    "sleep");

    private final Path folder;
    private final Path tree;
    private final Path log;

    LauncherTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        tree = folder.resolve("tree");
        log = folder.resolve("log");
        Files.createFile(log);
        write(tree.resolve("pom.xml"), "");
        write(tree.resolve("bootstrap/pom.xml"), "");
        write(tree.resolve("bootstrap/src/main/Source.java"), "");
        Files.copy(LAUNCHER, tree.resolve("gatehouse"));
        write(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        program(folder.resolve("jdk/bin/javac"), "");
        program(folder.resolve("jdk/bin/java"), "for last; do :; done; echo \"$last\" >>" + log);
        Path tools = Files.createDirectories(folder.resolve("tools"));
        program(tools.resolve("mvn"), "echo build >>" + log + "; sleep 1; " + built());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void buildsOnceForTwoThatStartAtOnce(boolean withFlock) throws Exception {
        offer(TOOLS);
        if (withFlock) {
            assumeThat(found("flock")).isPresent();
            offer(List.of("flock"));
        }

        Process one = start("serve");
        Process other = start("verify");

        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(log)).containsExactlyInAnyOrder("build", "serve", "verify");
        assertThat(Files.readAllLines(log)).startsWith("build");
    }

    @Test
    void takesTheLockOfAProcessThatIsNoMore() throws Exception {
        offer(TOOLS);
        Files.createDirectories(tree.resolve("bootstrap/target"));
        Files.createSymbolicLink(
                tree.resolve("bootstrap/target/gatehouse.building.link"), Path.of("99999999"));

        assertThat(start("serve").waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readAllLines(log)).containsExactly("build", "serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "stop"})
    void replacesNothingToAskOrToStop(String command) throws Exception {
        offer(TOOLS);
        assertThat(start("serve").waitFor(60, TimeUnit.SECONDS)).isTrue();
        Files.setLastModifiedTime(
                tree.resolve("bootstrap/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(start(command).waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(log)).containsExactly("build", "serve", command);

        assertThat(start("verify").waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(log))
                .containsExactly("build", "serve", command, "build", "verify");
    }

    /** What a build leaves; the shell makes it, so that no tool is needed. */
    private static String built() {
        return "mkdir -p bootstrap/target; : >bootstrap/target/gatehouse.jar;"
                + " : >bootstrap/target/gatehouse.built";
    }

    private Process start(String command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        folder.resolve("tools/bash").toString(),
                        tree.resolve("gatehouse").toString(),
                        command);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("GATEHOUSE_AOT", "off");
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private void offer(List<String> tools) throws IOException {
        for (String tool : tools) {
            program(
                    folder.resolve("tools").resolve(tool),
                    "exec " + found(tool).orElseThrow() + " \"$@\"");
        }
    }

    private static Optional<Path> found(String tool) {
        return List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void program(Path file, String script) throws IOException {
        write(file, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
