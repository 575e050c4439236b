package io.gatehouse.bootstrap.cli.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A CSV whose first line names its columns, in any order, and may begin with the byte order mark of
 * a spreadsheet; it is read line by line.
 */
public final class CsvTable {
    private static final int LONGEST_RECORD = 65_536;

    private final Path file;
    private final List<String> required;

    public CsvTable(Path file, List<String> required) {
        this.file = file;
        this.required = required;
    }

    /** Hands over one line after the other, until one is refused. */
    public void forEach(Consumer<CsvLine> reading) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadCsvException("The file " + file + " cannot be read.");
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file)) {
            read(reader.iterator(), reading);
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new BadCsvException(
                    "The file " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void read(Iterator<CsvRecord> records, Consumer<CsvLine> reading) {
        Map<String, Integer> columns =
                columns(records.hasNext() ? records.next().getFields() : List.of());
        while (records.hasNext()) {
            reading.accept(line(records.next(), columns));
        }
    }

    /** A line may end early; what stands beyond the last column belongs to none. */
    private static CsvLine line(CsvRecord cells, Map<String, Integer> columns) {
        if (cells.getFieldCount() > columns.size()) {
            throw new BadCsvException(
                    "Line "
                            + cells.getStartingLineNumber()
                            + " has "
                            + cells.getFieldCount()
                            + " fields, more than the "
                            + columns.size()
                            + " columns that line 1 names.");
        }
        return new CsvLine(cells, columns);
    }

    private Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : header) {
            if (columns.put(name, columns.size()) != null) {
                throw new BadCsvException("Line 1: the column '" + name + "' is there twice.");
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw new BadCsvException("Line 1: the column '" + name + "' is missing.");
            }
        }
        return columns;
    }
}
