package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an account had in the market at one instant, in base currency: the signed market value of
 * every position, drawdown from the NAV's peak, and the day's P&L net of deposits.
 */
public record ExposureSnapshot(
        UUID id,
        AccountId account,
        Instant at,
        Map<Symbol, BigDecimal> byInstrument,
        BigDecimal drawdownPercent,
        BigDecimal dailyPnl) {

    public ExposureSnapshot {
        Map<Symbol, BigDecimal> canonical = new TreeMap<>();
        byInstrument.forEach((symbol, value) -> canonical.put(symbol, Decimals.canonical(value)));
        byInstrument = Collections.unmodifiableMap(canonical);
        drawdownPercent = Decimals.canonical(drawdownPercent);
        dailyPnl = Decimals.canonical(dailyPnl);
    }
}
