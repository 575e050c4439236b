package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.money.CurrencyCode;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The account at the decision: whether it may trade at all, the states over it, its cash, what its
 * loss limits remember, and, where a broker keeps its books, how it stands to them.
 */
public record Standing(
        AccountId accountId,
        CurrencyCode baseCurrency,
        boolean active,
        TradingStates tradingStates,
        Map<CurrencyCode, BigDecimal> balances,
        BigDecimal initialBalance,
        RiskState risk,
        Optional<BrokerSync> sync) {

    public Standing {
        balances = Map.copyOf(balances);
    }

    /** The same under other states, with other memories of its loss limits. */
    public Standing with(TradingStates states, RiskState memories) {
        return new Standing(
                accountId, baseCurrency, active, states, balances, initialBalance, memories, sync);
    }
}
