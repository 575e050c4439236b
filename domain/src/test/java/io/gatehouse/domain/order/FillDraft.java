package io.gatehouse.domain.order;

import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fill in the making, for tests: free of fees and in base currency unless told; its number gives
 * it an identity and, in minutes, a time.
 */
public record FillDraft(
        int number,
        Symbol symbol,
        Side side,
        String quantity,
        String price,
        String fee,
        String fxRate) {
    private static final Instant START = Instant.parse("2026-02-02T09:30:00Z");

    public static FillDraft buy(int number, String quantity, String price) {
        return of(number, Side.BUY, quantity, price);
    }

    public static FillDraft sell(int number, String quantity, String price) {
        return of(number, Side.SELL, quantity, price);
    }

    public static FillDraft of(int number, Side side, String quantity, String price) {
        return new FillDraft(number, new Symbol("ACME"), side, quantity, price, "0", "1");
    }

    public FillDraft in(Symbol other) {
        return new FillDraft(number, other, side, quantity, price, fee, fxRate);
    }

    public FillDraft fee(String other) {
        return new FillDraft(number, symbol, side, quantity, price, other, fxRate);
    }

    public FillDraft rate(String other) {
        return new FillDraft(number, symbol, side, quantity, price, fee, other);
    }

    public Fill fill() {
        return new Fill(
                new FillId(new UUID(0, number)),
                new OrderId(new UUID(1, 1)),
                "exec-" + number,
                symbol,
                side,
                Quantity.of(quantity),
                Price.of(price),
                Optional.empty(),
                new BigDecimal(fee),
                new BigDecimal(fxRate),
                START.plusSeconds(60L * number));
    }
}
