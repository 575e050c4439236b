package io.gatehouse.rest.account;

import io.gatehouse.application.account.AccountSummary;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.money.CurrencyCode;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * An account with its figures in base currency; those that need an FX rate nobody has quoted are
 * null, and so are the days of its year where its history tells them.
 */
@Serdeable.Serializable
public record AccountBody(
        UUID accountId,
        String name,
        AccountMode mode,
        String broker,
        String baseCurrency,
        boolean isActive,
        boolean isDefault,
        TradingState tradingState,
        String signalApproval,
        @Nullable Integer annualisation,
        Map<String, BigDecimal> balances,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal unrealizedPnl,
        BigDecimal realizedPnlToday,
        @Nullable BigDecimal marginUsed,
        @Nullable BigDecimal marginReserved,
        @Nullable BigDecimal freeMargin,
        @Nullable BigDecimal buyingPower,
        int openPositions,
        @Nullable BigDecimal drawdownPercent,
        @Nullable BigDecimal dailyPnl,
        Instant asOf) {

    public static AccountBody from(AccountSummary summary) {
        Account account = summary.account();
        Optional<AccountWorth> worth = summary.worth();
        return new AccountBody(
                account.id().value(),
                account.name(),
                account.mode(),
                account.broker().value(),
                account.baseCurrency().code(),
                account.active(),
                account.isDefault(),
                account.tradingState(),
                WireApproval.name(account.signalApproval()),
                account.annualisation().orElse(null),
                byCode(summary.balances()),
                figure(worth, AccountWorth::equity),
                figure(worth, AccountWorth::unrealized),
                summary.realizedToday(),
                figure(worth, AccountWorth::marginUsed),
                figure(worth, AccountWorth::marginReserved),
                figure(worth, AccountWorth::freeMargin),
                figure(worth, AccountWorth::buyingPower),
                summary.openPositions(),
                figure(worth, AccountWorth::drawdownPercent),
                figure(worth, AccountWorth::dailyPnl),
                summary.asOf());
    }

    /** Amounts under the codes of their currencies. */
    public static Map<String, BigDecimal> byCode(Map<CurrencyCode, BigDecimal> amounts) {
        Map<String, BigDecimal> byCode = new TreeMap<>();
        amounts.forEach((currency, amount) -> byCode.put(currency.code(), amount));
        return byCode;
    }

    private static @Nullable BigDecimal figure(
            Optional<AccountWorth> worth, Function<AccountWorth, BigDecimal> figure) {
        return worth.map(figure).orElse(null);
    }
}
