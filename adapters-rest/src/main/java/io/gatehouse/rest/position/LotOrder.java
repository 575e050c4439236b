package io.gatehouse.rest.position;

import io.gatehouse.application.position.OpenLotView;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.rest.http.Cursor;

import java.time.Instant;

/** Where a lot stands in a list of open ones: by instrument, the oldest first. */
record LotOrder(Symbol instrument, Instant openedAt, String openedBy) {
    static Cursor key(OpenLotView lot) {
        return Cursor.of(lot.instrument(), lot.lot().openedAt(), lot.lot().openedBy());
    }

    static LotOrder of(Cursor last) {
        return new LotOrder(last.symbol(0), last.instant(1), last.uuid(2).toString());
    }

    static boolean follows(OpenLotView lot, LotOrder last) {
        int byInstrument = lot.instrument().compareTo(last.instrument);
        if (byInstrument != 0) {
            return byInstrument > 0;
        }
        int byAge = lot.lot().openedAt().compareTo(last.openedAt);
        // As text, ids compare as the database compares them.
        return byAge != 0
                ? byAge > 0
                : lot.lot().openedBy().toString().compareTo(last.openedBy) > 0;
    }
}
