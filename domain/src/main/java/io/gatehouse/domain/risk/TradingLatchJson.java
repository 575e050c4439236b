package io.gatehouse.domain.risk;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;

/** Latches of trading as a receipt has them; receipts without any are older, or have none. */
final class TradingLatchJson {
    private static final String REPEATS = "repeats";
    private static final String WIN_RATE_RESET = "win_rate_reset";

    private TradingLatchJson() {}

    static void writeRepeats(CanonicalJson json, TradingLatches latches) {
        if (latches.repeats().isEmpty()) {
            return;
        }
        json.name(REPEATS).beginArray();
        for (RepeatLatch latch : latches.repeats()) {
            json.beginObject()
                    .instant("at", latch.at())
                    .text("instrument", latch.instrument().value())
                    .text("side", latch.side().name())
                    .endObject();
        }
        json.endArray();
    }

    static void writeWinRate(CanonicalJson json, TradingLatches latches) {
        latches.winRateResetAt().ifPresent(at -> json.instant(WIN_RATE_RESET, at));
    }

    static TradingLatches latches(JsonMembers standing) {
        return new TradingLatches(
                standing.list(REPEATS, latch -> latch.object(TradingLatchJson::repeat)),
                standing.find(WIN_RATE_RESET, JsonValue::instant));
    }

    private static RepeatLatch repeat(JsonMembers latch) {
        return new RepeatLatch(
                new Symbol(latch.text("instrument")),
                latch.one("side", Side.class),
                latch.instant("at"));
    }
}
