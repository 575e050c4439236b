package io.gatehouse.rest.account;

import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.UUID;

/** The state in force, the orders that close the account's positions, and what was not closed. */
@Serdeable.Serializable
record HaltBody(
        UUID accountId,
        TradingState tradingState,
        List<OrderBody> closes,
        List<HaltFailure> failures) {

    static HaltBody from(UUID account, HaltAccount.Halted halted) {
        return new HaltBody(
                account,
                halted.state(),
                Closes.orders(halted.closes()),
                Closes.failures(halted.closes()));
    }
}
