package io.gatehouse.domain.position;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table with a header line and plain cells, from the case files beside these tests. */
record CaseFile(List<String> header, List<Row> rows) {

    /** One line, with its cells by column name. */
    record Row(List<String> header, List<String> cells) {
        String text(String column) {
            return cells.get(header.indexOf(column));
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        BigDecimal decimal(String column) {
            return new BigDecimal(text(column));
        }

        @Override
        public String toString() {
            return String.join(" ", cells);
        }
    }

    static CaseFile read(String name) {
        List<List<String>> lines = text(name).lines().map(CaseFile::cells).toList();
        List<String> header = lines.getFirst();
        return new CaseFile(
                header, lines.stream().skip(1).map(cells -> new Row(header, cells)).toList());
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static String text(String name) {
        try (InputStream file = CaseFile.class.getResourceAsStream("cases/" + name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
