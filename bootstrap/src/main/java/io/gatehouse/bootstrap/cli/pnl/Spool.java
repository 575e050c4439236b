package io.gatehouse.bootstrap.cli.pnl;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Elements of a JSON array in a temporary file, until all input is known to be good. */
final class Spool implements AutoCloseable {
    private final Path file;
    private final BufferedWriter writer;
    private boolean isEmpty = true;

    private Spool(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    static Spool create() throws IOException {
        Path file = Files.createTempFile("gatehouse-pnl-", ".json");
        return new Spool(file, Files.newBufferedWriter(file));
    }

    void add(CharSequence element) {
        try {
            writer.write(isEmpty ? "\n    " : ",\n    ");
            writer.append(element);
            isEmpty = false;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Writes the elements and ends the spool. */
    void copyTo(Writer out) throws IOException {
        writer.close();
        try (Reader elements = Files.newBufferedReader(file)) {
            elements.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
