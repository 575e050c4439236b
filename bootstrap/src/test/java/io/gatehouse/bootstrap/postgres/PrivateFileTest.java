package io.gatehouse.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class PrivateFileTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        Path file = folder.resolve("home").resolve("secret");

        PrivateFile.keep(file, () -> "one");

        assertThat(file).hasContent("one\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void staysAsItWasFirstKept() throws IOException {
        Path file = folder.resolve("secret");

        PrivateFile.keep(file, () -> "one");
        PrivateFile.keep(file, () -> "two");

        assertThat(file).hasContent("one\n");
    }

    @Test
    void ofTwoStartsAtOnceTheFirstsStays() throws IOException {
        Path file = folder.resolve("secret");

        PrivateFile.keep(
                file,
                () -> {
                    another(file);
                    return "two";
                });

        assertThat(file).hasContent("one\n");
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
    }

    private static void another(Path file) {
        try {
            PrivateFile.keep(file, () -> "one");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
