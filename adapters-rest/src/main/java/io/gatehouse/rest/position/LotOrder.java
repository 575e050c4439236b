package io.gatehouse.rest.position;

import io.gatehouse.application.position.OpenLotView;
import io.gatehouse.rest.http.Cursor;

/** The order of lists of open lots: by instrument, the oldest first. */
final class LotOrder {
    private LotOrder() {}

    static Cursor key(OpenLotView lot) {
        return Cursor.of(lot.instrument(), lot.lot().openedAt(), lot.lot().openedBy());
    }

    static boolean follows(OpenLotView lot, Cursor last) {
        int byInstrument = lot.instrument().compareTo(last.symbol(0));
        if (byInstrument != 0) {
            return byInstrument > 0;
        }
        int byAge = lot.lot().openedAt().compareTo(last.instant(1));
        // As text, ids compare as the database compares them.
        return byAge != 0
                ? byAge > 0
                : lot.lot().openedBy().toString().compareTo(last.uuid(2).toString()) > 0;
    }
}
