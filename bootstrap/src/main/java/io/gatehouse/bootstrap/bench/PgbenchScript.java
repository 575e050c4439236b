package io.gatehouse.bootstrap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The way of one order as plain SQL, for these accounts: the same rows, the same two commits. */
record PgbenchScript(Path file) {
    private static final String NAME = "pgbench-order.sql";

    static PgbenchScript write(Path directory, List<String> accounts) {
        try (InputStream in = PgbenchScript.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The script is missing from the build: " + NAME);
            }
            String text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("@COUNT@", Integer.toString(accounts.size()))
                            .replace("@ACCOUNTS@", String.join(",", accounts));
            return new PgbenchScript(Files.writeString(directory.resolve(NAME), text));
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + NAME + " cannot be written.", failed);
        }
    }
}
