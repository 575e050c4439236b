package io.gatehouse.application.account;

import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An account with the trading state that it falls under and its figures of one instant; the worth
 * is empty while an FX rate is missing. The realised P&L of the risk day is that of fills and of a
 * terminal's trades and swaps, gross of fees, in base currency.
 */
public record AccountSummary(
        Account account,
        Map<CurrencyCode, BigDecimal> balances,
        Optional<AccountWorth> worth,
        BigDecimal realizedToday,
        int openPositions,
        Instant asOf) {

    public AccountSummary {
        balances = new TreeMap<>(balances);
    }
}
