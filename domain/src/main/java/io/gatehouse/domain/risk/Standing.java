package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The account at the decision: whether it may trade at all, the states over it, its cash, and what
 * its loss limits remember.
 */
public record Standing(
        AccountId accountId,
        CurrencyCode baseCurrency,
        boolean active,
        TradingStates tradingStates,
        Map<CurrencyCode, BigDecimal> balances,
        BigDecimal initialBalance,
        RiskState risk) {

    public Standing {
        balances = Map.copyOf(balances);
    }
}
