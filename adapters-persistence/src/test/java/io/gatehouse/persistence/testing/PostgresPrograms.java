package io.gatehouse.persistence.testing;

import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The PostgreSQL programs on the test class path, unpacked once per build directory. */
final class PostgresPrograms {

    private static final Path DIRECTORY = Path.of("target", "postgres-programs").toAbsolutePath();

    private final List<String> privileges;

    private PostgresPrograms(List<String> privileges) {
        this.privileges = privileges;
    }

    /** Ready to run on the files of a cluster, also for root, whom PostgreSQL refuses. */
    static PostgresPrograms over(Path cluster) throws IOException, InterruptedException {
        if (!Files.exists(DIRECTORY)) {
            unpack(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "unpacking-"));
        }
        return new PostgresPrograms(privilegesOver(cluster));
    }

    List<String> command(String program, String... arguments) {
        List<String> words = new ArrayList<>(privileges);
        words.add(DIRECTORY.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    void run(String program, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("gatehouse-", ".out");
        int status =
                new ProcessBuilder(command(program, arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
        String words = Files.readString(output);
        Files.delete(output);
        if (status != 0) {
            throw new IOException(program + " failed: " + words);
        }
    }

    private static void unpack(Path aside) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xf", "-", "-C", aside.toString()).start();
        try (InputStream unzipped = new XZInputStream(archive());
                OutputStream stdin = tar.getOutputStream()) {
            unzipped.transferTo(stdin);
        }
        if (tar.waitFor() != 0) {
            throw new IOException("tar cannot unpack PostgreSQL");
        }
        Files.move(aside, DIRECTORY, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The build puts the archive of its own machine on the class path, and no other. */
    private static InputStream archive() {
        return Stream.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64")
                .map(machine -> "/postgres-" + machine + ".txz")
                .map(PostgresPrograms.class::getResourceAsStream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL for this machine"));
    }

    private static List<String> privilegesOver(Path cluster)
            throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
            return List.of("unshare", "-U");
        }
        return asNobody(cluster);
    }

    /** Where namespaces are forbidden; the capability is for parents only root may enter. */
    private static List<String> asNobody(Path cluster) throws IOException {
        Files.setAttribute(cluster, "unix:uid", 65534);
        Files.setAttribute(cluster, "unix:gid", 65534);
        return List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override",
                "--securebits=+no_setuid_fixup");
    }
}
