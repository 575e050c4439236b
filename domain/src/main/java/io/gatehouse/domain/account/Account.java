package io.gatehouse.domain.account;

import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A book of money and positions of one user at one broker, synced only where the broker keeps it;
 * its risk day starts at a local time. Where its user approves signals by hand, no subscription
 * orders one without. Without an annualisation, its history tells the days of a year of returns.
 * While a halt wants it flat, what it holds is closed as soon as its price can be trusted.
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
        Optional<Integer> annualisation,
        boolean toBeFlat) {

    public static final int NAME_LENGTH = 80;

    public Account {
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("An account's name has 1 to 80 characters");
        }
        if (initialBalance.isNegative()) {
            throw new IllegalArgumentException(
                    "An account does not start in debt: " + initialBalance);
        }
        if (toBeFlat && tradingState == TradingState.ACTIVE) {
            throw new IllegalArgumentException("Only an account that is halted is to be flat");
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
                Optional.empty(),
                false);
    }

    /** The currency in which the account is judged; that of its initial balance. */
    public CurrencyCode baseCurrency() {
        return initialBalance.currency();
    }

    public Account withName(String other) {
        return with(draft -> draft.name = other);
    }

    public Account withActive(boolean other) {
        return with(draft -> draft.active = other);
    }

    public Account withDefault(boolean other) {
        return with(draft -> draft.isDefault = other);
    }

    public Account withTradingState(TradingState other) {
        return with(
                draft -> {
                    draft.tradingState = other;
                    draft.toBeFlat = toBeFlat && other != TradingState.ACTIVE;
                });
    }

    /** The same account, which shall hold nothing until its halt is lifted. */
    public Account flattened() {
        return with(draft -> draft.toBeFlat = true);
    }

    /** The same account after a sync with its broker. */
    public Account withSync(BrokerSync other) {
        return with(draft -> draft.sync = Optional.of(other));
    }

    /** The same account, which began with another balance in its currency. */
    public Account withInitialBalance(Money other) {
        return with(draft -> draft.initialBalance = other);
    }

    public Account withRiskDay(ZoneId zone, LocalTime start) {
        return with(
                draft -> {
                    draft.riskZone = zone;
                    draft.riskDayStart = start;
                });
    }

    public Account withSignalApproval(Approval other) {
        return with(draft -> draft.signalApproval = other);
    }

    public Account withAnnualisation(Optional<Integer> other) {
        return with(draft -> draft.annualisation = other);
    }

    private Account with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.account();
    }

    /** What may change of an account while it does. */
    private static final class Draft {
        private final Account before;
        private String name;
        private Money initialBalance;
        private boolean active;
        private boolean isDefault;
        private TradingState tradingState;
        private ZoneId riskZone;
        private LocalTime riskDayStart;
        private Optional<BrokerSync> sync;
        private Approval signalApproval;
        private Optional<Integer> annualisation;
        private boolean toBeFlat;

        Draft(Account before) {
            this.before = before;
            this.name = before.name;
            this.initialBalance = before.initialBalance;
            this.active = before.active;
            this.isDefault = before.isDefault;
            this.tradingState = before.tradingState;
            this.riskZone = before.riskZone;
            this.riskDayStart = before.riskDayStart;
            this.sync = before.sync;
            this.signalApproval = before.signalApproval;
            this.annualisation = before.annualisation;
            this.toBeFlat = before.toBeFlat;
        }

        Account account() {
            return new Account(
                    before.id,
                    before.owner,
                    name,
                    before.mode,
                    before.broker,
                    initialBalance,
                    active,
                    isDefault,
                    tradingState,
                    riskZone,
                    riskDayStart,
                    before.createdAt,
                    sync,
                    signalApproval,
                    annualisation,
                    toBeFlat);
        }
    }
}
