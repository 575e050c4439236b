package io.gatehouse.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where this installation keeps its data: GATEHOUSE_HOME, or a folder in the user's home. */
final class HomeDirectory {
    private HomeDirectory() {}

    static Path path() {
        return Optional.ofNullable(System.getenv("GATEHOUSE_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".gatehouse"));
    }
}
