package io.gatehouse.rest.marketdata;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.gatehouse.application.marketdata.RecordBars.Offer;
import io.gatehouse.rest.http.Expectations;
import io.gatehouse.rest.http.Problem;
import io.gatehouse.rest.http.Problem.FieldError;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.json.Texts;
import io.gatehouse.rest.http.json.WireDecimal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a file of bars, in the file's own order, and what is wrong with its lines. */
final class BarColumns {
    private static final List<String> REQUIRED = List.of("date", "instrument", "close");
    private static final List<String> OPTIONAL = List.of("open", "high", "low", "volume");

    /** Enough to repair a file by; a hostile one cannot make the answer long. */
    private static final int MOST_FAULTS = 20;

    private final List<String> header;
    private final List<FieldError> faults = new ArrayList<>();

    private BarColumns(List<String> header) {
        this.header = header;
    }

    /** From the first record; a column that is missing, doubled or unknown is refused. */
    static BarColumns of(CsvRecord first) {
        BarColumns columns = new BarColumns(first.getFields().stream().map(String::strip).toList());
        columns.judgeHeader(first.getStartingLineNumber());
        columns.refuseFaults();
        return columns;
    }

    private void judgeHeader(long line) {
        for (String column : REQUIRED) {
            if (!header.contains(column)) {
                fault(line, column, "the column is missing");
            }
        }
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                fault(line, column, "is not a column of bars");
            } else if (header.indexOf(column) < i) {
                fault(line, column, "the column is there twice");
            }
        }
    }

    /** The bar of a line; empty when the line has a fault, which is kept for later. */
    Optional<Offer> read(CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            faults.add(
                    new FieldError(
                            "line " + line.getStartingLineNumber(),
                            "has " + line.getFieldCount() + " fields, not " + header.size()));
            return Optional.empty();
        }
        int before = faults.size();
        Optional<LocalDate> date = required(line, "date", Texts::date, LocalDate.class);
        Optional<BigDecimal> close = required(line, "close", WireDecimal::parse, BigDecimal.class);
        Offer offer =
                new Offer(
                        text(line, "instrument"),
                        date.orElse(LocalDate.EPOCH),
                        number(line, "open"),
                        number(line, "high"),
                        number(line, "low"),
                        close.orElse(BigDecimal.ZERO),
                        number(line, "volume"));
        return faults.size() == before ? Optional.of(offer) : Optional.empty();
    }

    /** Throws all faults so far as one problem, if there is any. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new Refused(
                    Problem.invalid(
                            "invalid", faults.subList(0, Math.min(MOST_FAULTS, faults.size()))));
        }
    }

    private Optional<BigDecimal> number(CsvRecord line, String column) {
        return text(line, column).isEmpty()
                ? Optional.empty()
                : required(line, column, WireDecimal::parse, BigDecimal.class);
    }

    private <T> Optional<T> required(
            CsvRecord line,
            String column,
            Function<String, Optional<T>> parsing,
            Class<?> expected) {
        Optional<T> value = parsing.apply(text(line, column));
        if (value.isEmpty()) {
            fault(line.getStartingLineNumber(), column, Expectations.of(expected));
        }
        return value;
    }

    /** Blank when the file has no such column. */
    private String text(CsvRecord line, String column) {
        int place = header.indexOf(column);
        return place < 0 ? "" : line.getField(place).strip();
    }

    private void fault(long line, String column, String message) {
        faults.add(new FieldError("line " + line + ", " + column, message));
    }
}
