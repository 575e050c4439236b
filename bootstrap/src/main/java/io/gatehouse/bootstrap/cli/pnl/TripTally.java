package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.performance.TradeTotals;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.RoundTrip;

/** Adds up round trips, net of fees in base currency. */
final class TripTally implements PnlSink {
    private TradeTotals totals = TradeTotals.NONE;

    @Override
    public void closed(Symbol instrument, ClosedLot lot) {
        // A lot alone is no round trip.
    }

    @Override
    public void ended(Symbol instrument, RoundTrip trip) {
        totals = totals.plus(trip.netBase());
    }

    TradeTotals totals() {
        return totals;
    }
}
