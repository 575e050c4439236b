package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.position.LotMethod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** P&L of a file of fills. Nothing is written before every line has been read and found good. */
public record PnlReport(Path fills, Path instruments, LotMethod method, CurrencyCode base) {

    /** One JSON object. */
    public void writeJson(Writer out) {
        Map<String, ListedInstrument> listed = InstrumentFile.read(instruments);
        TripTally tally = new TripTally();
        try (PnlJson json = PnlJson.create()) {
            PnlBooks books = read(listed, tally.and(json));
            json.write(books.among(listed.values()), StatisticsJson.of(tally.totals()), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A table for people. */
    public void writeTable(Writer out) {
        Map<String, ListedInstrument> listed = InstrumentFile.read(instruments);
        TripTally tally = new TripTally();
        PnlBooks books = read(listed, tally);
        PnlTable.write(books.among(listed.values()), tally.totals(), base, out);
    }

    private PnlBooks read(Map<String, ListedInstrument> listed, PnlSink sink) {
        PnlBooks books = new PnlBooks(method, sink);
        new FillFile(fills, listed, base).forEach(books::book);
        return books;
    }
}
