package io.gatehouse.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The tests of the other modules, read as source: their classes are not on this test's path. */
final class TestSources {

    private static final Path TREE = Path.of("").toAbsolutePath().resolveSibling("");

    private TestSources() {}

    static boolean hasClass(String name) {
        String file = name.replace('.', '/') + ".java";
        return folders().anyMatch(folder -> Files.exists(folder.resolve(file)));
    }

    /** Whether a test that extends the suite mentions the class it is to prove. */
    static boolean haveSubclass(String suite, String proven) {
        return folders()
                .flatMap(TestSources::files)
                .map(TestSources::read)
                .anyMatch(text -> text.contains("extends " + suite) && text.contains(proven));
    }

    private static Stream<Path> folders() {
        return Stream.of("domain", "application", "adapters-broker", "bootstrap")
                .map(module -> TREE.resolve(module).resolve("src/test/java"))
                .filter(Files::isDirectory);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
