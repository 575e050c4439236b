package io.gatehouse.rest.marketdata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import io.gatehouse.application.marketdata.RecordBars;
import io.gatehouse.application.marketdata.RecordBars.Offer;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Daily bars as a CSV with a header, and the line of the file that each is from. */
record BarFile(List<Offer> offers, List<Long> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    BarFile {
        offers = List.copyOf(offers);
        lines = List.copyOf(lines);
    }

    /** Reads the file whole; one with any fault is refused, each fault by line and field. */
    static BarFile read(String csv) {
        List<CsvRecord> records = records(csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv);
        if (records.isEmpty()) {
            throw new Refused(Problem.invalid("line 1", "must be the header of the columns"));
        }
        BarColumns columns = BarColumns.of(records.getFirst());
        List<Offer> offers = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            Optional<Offer> offer = columns.read(record);
            offer.ifPresent(offers::add);
            lines.add(record.getStartingLineNumber());
        }
        columns.refuseFaults();
        return new BarFile(offers, lines);
    }

    RecordBars.Command command() {
        return new RecordBars.Command(offers);
    }

    private static List<CsvRecord> records(String csv) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (CsvParseException malformed) {
            throw new Refused(Problem.invalid("body", "is not CSV: its quotes do not match"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
