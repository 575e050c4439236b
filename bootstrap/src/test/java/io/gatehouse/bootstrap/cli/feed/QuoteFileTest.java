package io.gatehouse.bootstrap.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.bootstrap.cli.csv.BadCsvException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class QuoteFileTest {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String HEADER = "at,instrument,bid,ask\n";

    @TempDir private Path folder = Path.of("");

    /** As a spreadsheet writes it: a byte order mark, lines that end as on Windows, quotes. */
    @Test
    void readsWhatASpreadsheetWrites() throws IOException {
        QuoteFile file =
                read(
                        BYTE_ORDER_MARK
                                + """
                                instrument,at,ask,bid,volume\r
                                "XAUUSD",2014-05-01T00:00:00.127Z,1291.53,1291.10,7\r
                                """);

        assertThat(file.quotes())
                .containsExactly(
                        new RecordedQuote(
                                Instant.parse("2014-05-01T00:00:00.127Z"),
                                "XAUUSD",
                                "1291.10",
                                "1291.53"));
    }

    @Test
    void refusesAFileWithoutTheLineThatNamesTheColumns() {
        assertThatExceptionOfType(BadCsvException.class)
                .isThrownBy(() -> read(""))
                .withMessage("Line 1: the column 'at' is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-05-01,BTC,1,2 | Line 3: 'at' cannot be '2014-05-01'.",
                "2014-05-01T00:00:00Z,btc,1,2 | Line 3: 'instrument' cannot be 'btc'.",
                "2014-05-01T00:00:00Z,BTC,-1,2 | Line 3: 'bid' cannot be '-1'.",
                "2014-05-01T00:00:00Z,BTC,1 | Line 3: 'ask' is missing.",
                "2014-05-01T00:00:00Z,BTC,1,2,3 | Line 3 has 5 fields, more than the 4 columns that line 1 names."
            })
    void namesTheLineAndTheField(String line, String sentence) {
        assertThatExceptionOfType(BadCsvException.class)
                .isThrownBy(() -> read(HEADER + "2014-05-01T00:00:00Z,BTC,1,2\n" + line + "\n"))
                .withMessage(sentence);
    }

    private QuoteFile read(String csv) throws IOException {
        Path file = folder.resolve("quotes.csv");
        return QuoteFile.read(Files.writeString(file, csv, StandardCharsets.UTF_8));
    }
}
