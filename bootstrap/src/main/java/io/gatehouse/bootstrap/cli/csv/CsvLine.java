package io.gatehouse.bootstrap.cli.csv;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One line of a table, its cells by column name. */
public record CsvLine(CsvRecord cells, Map<String, Integer> columns) {
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    public String text(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.getFieldCount()) {
            throw wrong(column, "is missing");
        }
        return cells.getField(index);
    }

    public BigDecimal decimal(String column) {
        String text = text(column);
        return Decimals.parse(text).orElseThrow(() -> impossible(column, text));
    }

    public BigDecimal positive(String column) {
        return decimal(column, value -> value.signum() > 0);
    }

    public BigDecimal zeroOrMore(String column) {
        return decimal(column, value -> value.signum() >= 0);
    }

    /** Empty where the table has no such column, or the line nothing in it. */
    public Optional<BigDecimal> optional(String column) {
        return has(column) && !text(column).isEmpty()
                ? Optional.of(zeroOrMore(column))
                : Optional.empty();
    }

    public BadCsvException impossible(String column, String text) {
        return wrong(column, "cannot be '" + text + "'");
    }

    public BadCsvException wrong(String column, String what) {
        return new BadCsvException(
                "Line " + cells.getStartingLineNumber() + ": '" + column + "' " + what + ".");
    }

    private BigDecimal decimal(String column, Predicate<BigDecimal> allowed) {
        BigDecimal value = decimal(column);
        if (!allowed.test(value)) {
            throw impossible(column, text(column));
        }
        return value;
    }
}
