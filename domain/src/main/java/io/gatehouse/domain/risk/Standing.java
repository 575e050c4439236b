package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The account at the decision: whether it may trade at all, its cash, its loss day and its NAV
 * peak.
 */
public record Standing(
        AccountId accountId,
        CurrencyCode baseCurrency,
        boolean active,
        TradingState tradingState,
        Map<CurrencyCode, BigDecimal> balances,
        LossPeriod day,
        NavPeak navPeak) {

    public Standing {
        balances = Map.copyOf(balances);
    }
}
