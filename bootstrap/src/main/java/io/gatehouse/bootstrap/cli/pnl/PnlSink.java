package io.gatehouse.bootstrap.cli.pnl;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.position.ClosedLot;
import io.gatehouse.domain.position.RoundTrip;

/** Takes what fills close, as they close it: of a large file there are too many to keep. */
interface PnlSink {
    void closed(Symbol instrument, ClosedLot lot);

    void ended(Symbol instrument, RoundTrip trip);

    /** Tells this sink first and the other one next. */
    default PnlSink and(PnlSink other) {
        PnlSink first = this;
        return new PnlSink() {
            @Override
            public void closed(Symbol instrument, ClosedLot lot) {
                first.closed(instrument, lot);
                other.closed(instrument, lot);
            }

            @Override
            public void ended(Symbol instrument, RoundTrip trip) {
                first.ended(instrument, trip);
                other.ended(instrument, trip);
            }
        };
    }
}
