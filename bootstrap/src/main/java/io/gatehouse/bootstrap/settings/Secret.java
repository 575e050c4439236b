package io.gatehouse.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A secret of the environment, in a variable or in the file that the variable's _FILE names. */
public final class Secret {
    private static final String FILE = "_FILE";

    private Secret() {}

    /** The variable itself goes before its file. */
    public static Optional<String> in(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .or(
                        () ->
                                Optional.ofNullable(environment.get(variable + FILE))
                                        .map(file -> firstLine(variable + FILE, file)));
    }

    /** What a file holds that a variable names: its first line. */
    public static String firstLine(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().orElse("");
        } catch (IOException | InvalidPathException e) {
            throw new UnusableSettingException(
                    "%s names a file that can be read, %s cannot be.".formatted(variable, file), e);
        }
    }
}
