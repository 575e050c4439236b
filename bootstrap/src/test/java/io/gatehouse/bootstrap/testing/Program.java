package io.gatehouse.bootstrap.testing;

import io.gatehouse.persistence.testing.TestDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The packaged program as the launcher starts it: from its jar, and soon ready by a cache. */
public final class Program {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = TARGET.resolve("gatehouse.jar");
    private static final Path RECORD = TARGET.resolve("gatehouse-for-tests.aot");

    private Program() {}

    /** The words that run a command in a JVM of its own. */
    public static List<String> command(String... arguments) {
        return words("-XX:AOTCache=" + Trial.CACHE, arguments);
    }

    private static List<String> words(String cache, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Xlog:aot=off",
                        "-Xlog:cds=off",
                        cache,
                        "-jar",
                        JAR.toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** What a node loads until it answers, recorded once for each jar; others wait for it. */
    private static final class Trial {
        static final Path CACHE = recordedOrFail();

        private static Path recordedOrFail() {
            try {
                return isOfThisJar() ? RECORD : recorded();
            } catch (Exception e) {
                throw new IllegalStateException("The packaged program does not start", e);
            }
        }

        private static boolean isOfThisJar() throws IOException {
            return Files.exists(RECORD)
                    && Files.getLastModifiedTime(RECORD).compareTo(Files.getLastModifiedTime(JAR))
                            > 0;
        }

        private static Path recorded() throws Exception {
            Path fresh = RECORD.resolveSibling("trial.aot");
            NodeProcess node =
                    NodeProcess.start(
                            TestDatabase.fresh(),
                            words("-XX:AOTCacheOutput=" + fresh, "serve", "--port", "0"));
            node.owner().get("/instruments");
            node.stop();
            // Without it everything works as well, only later.
            if (Files.exists(fresh)) {
                Files.move(fresh, RECORD, StandardCopyOption.REPLACE_EXISTING);
            }
            return RECORD;
        }
    }
}
