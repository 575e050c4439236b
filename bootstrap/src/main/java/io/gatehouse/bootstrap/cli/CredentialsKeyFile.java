package io.gatehouse.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The key that encrypts kept credentials where none is configured: a private file of the home. */
final class CredentialsKeyFile {
    private static final String VARIABLE = "GATEHOUSE_CREDENTIALS_KEY";
    private static final String FILE = "credentials.key";
    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private CredentialsKeyFile() {}

    /** The setting that names it, made at the first start; nothing where a key is configured. */
    static Map<String, Object> settings(Path home, Map<String, String> environment) {
        return environment.containsKey(VARIABLE) || environment.containsKey(VARIABLE + "_FILE")
                ? Map.of()
                : Map.of("gatehouse.credentials.key-file", keptIn(home).toString());
    }

    private static Path keptIn(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home);
                Path unfinished = Files.createTempFile(home, FILE, ".unfinished", PRIVATE);
                Files.writeString(unfinished, random() + "\n");
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials key cannot be kept: " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
