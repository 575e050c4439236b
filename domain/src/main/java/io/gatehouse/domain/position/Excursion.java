package io.gatehouse.domain.position;

import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;

/**
 * How far a trade went against (adverse, zero or less) and for its holder (favourable, zero or
 * more): its entered quantity at the worst and best mark seen beside its average entry price,
 * before fees, in the instrument's currency.
 */
public record Excursion(BigDecimal adverse, BigDecimal favourable) {
    public Excursion {
        adverse = Decimals.canonical(adverse);
        favourable = Decimals.canonical(favourable);
    }

    /** Of a trade that has an entry; its own average prices were seen whatever else was. */
    public static Excursion of(Trade trade, MarkRange marks, BigDecimal multiplier) {
        Price entry = trade.entry().averagePrice().orElseThrow();
        MarkRange seen =
                marks.including(entry).including(trade.exit().averagePrice().map(MarkRange::of));
        boolean isLong = trade.direction() == Side.BUY;
        BigDecimal units =
                trade.direction().signed(trade.entry().quantity()).value().multiply(multiplier);
        return new Excursion(
                units.multiply((isLong ? seen.low() : seen.high()).minus(entry)),
                units.multiply((isLong ? seen.high() : seen.low()).minus(entry)));
    }
}
