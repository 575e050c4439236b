package io.gatehouse.persistence.instrument;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that ship beside these classes. */
final class DataFile {
    private DataFile() {}

    static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table is missing from the build: " + name);
            }
            return rows(in);
        } catch (IOException fault) {
            throw new UncheckedIOException("The table cannot be read: " + name, fault);
        }
    }

    private static List<NamedCsvRecord> rows(InputStream in) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
