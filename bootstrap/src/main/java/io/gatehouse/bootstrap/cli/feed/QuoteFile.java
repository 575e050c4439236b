package io.gatehouse.bootstrap.cli.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A CSV of quotes: checked whole before the first one is sent. */
public record QuoteFile(List<RecordedQuote> quotes) {
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9][A-Z0-9._:-]{0,31}");
    private static final Pattern PRICE = Pattern.compile("\\d{1,18}(\\.\\d{1,12})?");
    private static final List<String> COLUMNS = List.of("at", "instrument", "bid", "ask");

    public QuoteFile {
        quotes = List.copyOf(quotes);
    }

    /** The file cannot be used; the message names the line and the field. */
    public static final class BadFileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadFileException(String sentence) {
            super(sentence);
        }
    }

    public static QuoteFile read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadFileException("The file " + file + " cannot be read.");
        }
        List<RecordedQuote> quotes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                quotes.add(quote(line));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BadFileException(
                    "The file " + file + " cannot be read: " + unreadable.getMessage() + ".");
        }
        return new QuoteFile(quotes);
    }

    private static RecordedQuote quote(NamedCsvRecord line) {
        List<String> header = line.getHeader();
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new BadFileException("Line 1: the column '" + column + "' is missing.");
            }
        }
        return new RecordedQuote(
                time(line),
                matching(line, "instrument", SYMBOL),
                matching(line, "bid", PRICE),
                matching(line, "ask", PRICE));
    }

    private static Instant time(NamedCsvRecord line) {
        try {
            return Instant.parse(line.getField("at"));
        } catch (DateTimeParseException wrong) {
            throw wrongField(line, "at");
        }
    }

    private static String matching(NamedCsvRecord line, String field, Pattern shape) {
        String text = line.getField(field);
        if (!shape.matcher(text).matches()) {
            throw wrongField(line, field);
        }
        return text;
    }

    private static BadFileException wrongField(NamedCsvRecord line, String field) {
        return new BadFileException(
                "Line "
                        + line.getStartingLineNumber()
                        + ": '"
                        + field
                        + "' cannot be '"
                        + line.getField(field)
                        + "'.");
    }
}
