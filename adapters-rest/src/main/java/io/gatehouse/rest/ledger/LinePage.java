package io.gatehouse.rest.ledger;

import io.gatehouse.domain.ledger.CashLine;
import io.gatehouse.rest.http.Cursor;

import java.util.List;

/** A page of cash lines; the lines of one entry stay on one page, which may exceed the limit. */
record LinePage(List<CashLine> lines, boolean more) {
    /** Nearly every entry has at most two cash lines: of those the read tells what follows. */
    private static final int SECOND_LINE = 1;

    /** How many lines to read, given the rows that tell whether more follow. */
    static int linesToRead(int rowsToRead) {
        return rowsToRead + SECOND_LINE;
    }

    static LinePage of(List<CashLine> read, int limit) {
        List<CashLine> shown = read.subList(0, endOfEntry(read, limit));
        // The entry at the end may have filled the read and hide whether others follow.
        boolean filled = read.size() > limit + SECOND_LINE;
        return new LinePage(shown, filled || shown.size() < read.size());
    }

    /** By time, then by entry. */
    Cursor cursorAfter() {
        return Cursor.of(lines.getLast().at(), lines.getLast().entryId());
    }

    private static int endOfEntry(List<CashLine> lines, int limit) {
        int end = Math.min(limit, lines.size());
        while (end < lines.size()
                && lines.get(end).entryId().equals(lines.get(end - 1).entryId())) {
            end++;
        }
        return end;
    }
}
