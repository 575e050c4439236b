package io.gatehouse.rest.position;

import io.gatehouse.application.position.RealizedTotals;
import io.gatehouse.domain.position.LotMethod;
import io.gatehouse.rest.http.Page;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** A page of closed lots, and the totals of all pages. */
@Serdeable.Serializable
record RealizedBody(
        LotMethod method, List<RealizedLotBody> data, @Nullable String nextCursor, Totals totals) {

    /** In base currency, net of fees: gains are zero or more, losses zero or less. */
    @Serdeable.Serializable
    record Totals(
            long lots,
            BigDecimal gains,
            BigDecimal losses,
            BigDecimal net,
            BigDecimal shortTerm,
            BigDecimal longTerm) {
        private static Totals from(RealizedTotals totals) {
            return new Totals(
                    totals.lots(),
                    totals.gains(),
                    totals.losses(),
                    totals.net(),
                    totals.shortTerm(),
                    totals.longTerm());
        }
    }

    static RealizedBody of(LotMethod method, Page<RealizedLotBody> page, RealizedTotals totals) {
        return new RealizedBody(method, page.data(), page.nextCursor(), Totals.from(totals));
    }
}
