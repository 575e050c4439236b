package io.gatehouse.application.performance;

import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PnlFigures.Booked;
import io.gatehouse.application.port.PnlFigures.Window;

/** Sums the P&L of books up that have been read. */
public final class PnlSummaries {
    private final PnlFigures figures;

    public PnlSummaries(PnlFigures figures) {
        this.figures = figures;
    }

    /** What was booked in the window, and what is open now. */
    public PnlSummary of(BookReader.Reading reading, Window window) {
        Booked booked = figures.booked(reading.book().id(), window);
        return new PnlSummary(
                window,
                booked.realized(),
                AccountWorth.of(reading.book(), reading.market()).map(AccountWorth::unrealized),
                booked.fees(),
                figures.closed(reading.book().id(), window));
    }
}
