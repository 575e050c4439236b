package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.postgres.PrivateFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The key that encrypts kept credentials where none is configured: a private file of the home. */
final class CredentialsKeyFile {
    private static final String VARIABLE = "GATEHOUSE_CREDENTIALS_KEY";
    private static final String FILE = "credentials.key";
    private static final int BYTES = 32;

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
            PrivateFile.keep(file, CredentialsKeyFile::random);
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
