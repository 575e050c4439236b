package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.TradingState;

/** The trading state at each scope that an order falls under; the strictest is in force. */
public record TradingStates(
        TradingState platform, TradingState user, TradingState account, TradingState instrument) {

    public static final TradingStates ACTIVE = of(TradingState.ACTIVE);

    /** Of the account alone; nothing else is halted. */
    public static TradingStates of(TradingState account) {
        return new TradingStates(
                TradingState.ACTIVE, TradingState.ACTIVE, account, TradingState.ACTIVE);
    }

    /** The same with another state of the account. */
    public TradingStates withAccount(TradingState other) {
        return new TradingStates(platform, user, other, instrument);
    }

    public TradingState strictest() {
        return platform.and(user).and(account).and(instrument);
    }

    /** The widest scope at which the strictest state was set. */
    public Scope scope() {
        TradingState strictest = strictest();
        if (platform == strictest) {
            return Scope.PLATFORM;
        }
        if (user == strictest) {
            return Scope.USER;
        }
        return account == strictest ? Scope.ACCOUNT : Scope.INSTRUMENT;
    }
}
