package io.gatehouse.bootstrap.cli.feed;

import io.gatehouse.bootstrap.cli.csv.BadCsvException;
import io.gatehouse.bootstrap.cli.csv.CsvLine;
import io.gatehouse.bootstrap.cli.csv.CsvTable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV of quotes: checked whole before the first one is sent. */
public record QuoteFile(List<RecordedQuote> quotes) {
    private static final String AT = "at";
    private static final String INSTRUMENT = "instrument";
    private static final String BID = "bid";
    private static final String ASK = "ask";
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9][A-Z0-9._:-]{0,31}");
    private static final Pattern PRICE = Pattern.compile("\\d{1,18}(\\.\\d{1,12})?");

    public QuoteFile {
        quotes = List.copyOf(quotes);
    }

    /** All quotes of the file; {@link BadCsvException} names the line and the field at fault. */
    public static QuoteFile read(Path file) {
        List<RecordedQuote> quotes = new ArrayList<>();
        new CsvTable(file, List.of(AT, INSTRUMENT, BID, ASK))
                .forEach(line -> quotes.add(quote(line)));
        return new QuoteFile(quotes);
    }

    private static RecordedQuote quote(CsvLine line) {
        return new RecordedQuote(
                time(line),
                matching(line, INSTRUMENT, SYMBOL),
                matching(line, BID, PRICE),
                matching(line, ASK, PRICE));
    }

    private static Instant time(CsvLine line) {
        String text = line.text(AT);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw line.impossible(AT, text);
        }
    }

    private static String matching(CsvLine line, String column, Pattern shape) {
        String text = line.text(column);
        if (!shape.matcher(text).matches()) {
            throw line.impossible(column, text);
        }
        return text;
    }
}
