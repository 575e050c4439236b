package io.gatehouse.domain.account;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A book of money and positions of one user at one broker, synced only where the broker keeps it;
 * its risk day starts at a local time. Where its user approves signals by hand, no subscription
 * orders one without. Without an annualisation, its history tells the days of a year of returns.
 */
public record Account(
        AccountId id,
        UserId owner,
        String name,
        AccountMode mode,
        BrokerId broker,
        Money initialBalance,
        boolean active,
        boolean isDefault,
        TradingState tradingState,
        ZoneId riskZone,
        LocalTime riskDayStart,
        Instant createdAt,
        Optional<BrokerSync> sync,
        Approval signalApproval,
        Optional<Integer> annualisation) {

    public static final int NAME_LENGTH = 80;

    public Account {
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("An account's name has 1 to 80 characters");
        }
        if (initialBalance.isNegative()) {
            throw new IllegalArgumentException(
                    "An account does not start in debt: " + initialBalance);
        }
    }

    /** An account whose books are ours, and whose subscriptions say who approves. */
    public Account(
            AccountId id,
            UserId owner,
            String name,
            AccountMode mode,
            BrokerId broker,
            Money initialBalance,
            boolean active,
            boolean isDefault,
            TradingState tradingState,
            ZoneId riskZone,
            LocalTime riskDayStart,
            Instant createdAt) {
        this(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                Optional.empty(),
                Approval.AUTO,
                Optional.empty());
    }

    /** The currency in which the account is judged; that of its initial balance. */
    public CurrencyCode baseCurrency() {
        return initialBalance.currency();
    }

    public Account withName(String other) {
        return new Account(
                id,
                owner,
                other,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                signalApproval,
                annualisation);
    }

    public Account withActive(boolean other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                other,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                signalApproval,
                annualisation);
    }

    public Account withDefault(boolean other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                other,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                signalApproval,
                annualisation);
    }

    public Account withTradingState(TradingState other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                other,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                signalApproval,
                annualisation);
    }

    /** The same account after a sync with its broker. */
    public Account withSync(BrokerSync other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                Optional.of(other),
                signalApproval,
                annualisation);
    }

    /** The same account, which began with another balance in its currency. */
    public Account withInitialBalance(Money other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                other,
                active,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                signalApproval,
                annualisation);
    }

    public Account withRiskDay(ZoneId zone, LocalTime start) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                tradingState,
                zone,
                start,
                createdAt,
                sync,
                signalApproval,
                annualisation);
    }

    public Account withSignalApproval(Approval other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                other,
                annualisation);
    }

    public Account withAnnualisation(Optional<Integer> other) {
        return new Account(
                id,
                owner,
                name,
                mode,
                broker,
                initialBalance,
                active,
                isDefault,
                tradingState,
                riskZone,
                riskDayStart,
                createdAt,
                sync,
                signalApproval,
                other);
    }
}
