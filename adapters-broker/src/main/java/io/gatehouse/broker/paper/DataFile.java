package io.gatehouse.broker.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dated table that ships with this package: # starts a comment, the first line names columns. */
final class DataFile {
    private DataFile() {}

    /** One line by the names of its columns. */
    record Row(List<String> columns, List<String> cells) {
        Row {
            if (columns.size() != cells.size()) {
                throw new IllegalStateException("A row does not fit its header: " + cells);
            }
        }

        String text(String column) {
            return cells.get(columns.indexOf(column));
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
        }

        BigDecimal decimal(String column) {
            return new BigDecimal(text(column));
        }
    }

    static List<Row> rows(String name) {
        List<List<String>> lines = lines(name);
        List<String> header = lines.getFirst();
        return lines.stream().skip(1).map(cells -> new Row(header, cells)).toList();
    }

    private static List<List<String>> lines(String name) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : read(name).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(List.of(line.split(",", -1)));
            }
        }
        return lines;
    }

    private static String read(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table is missing from the build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("The table cannot be read: " + name, fault);
        }
    }
}
