package io.gatehouse.rest.risk;

import io.gatehouse.domain.account.TradingState;

/** What a halt may ask for. */
enum HaltState {
    REDUCING(TradingState.REDUCING),
    HALTED(TradingState.HALTED);

    private final TradingState state;

    HaltState(TradingState state) {
        this.state = state;
    }

    TradingState state() {
        return state;
    }
}
