package io.gatehouse.rest.risk;

import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.rest.order.CloseFailure;
import io.gatehouse.rest.order.Closes;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.UUID;

/**
 * An account's halt that was just set: the state in force, how many orders it cancels, what closes,
 * and what does not.
 */
@Serdeable.Serializable
record HaltResult(
        UUID haltId,
        UUID accountId,
        TradingState tradingState,
        boolean flatten,
        int cancelled,
        List<OrderBody> closes,
        List<CloseFailure> failures) {

    static HaltResult from(UUID account, HaltAccount.Halted halted) {
        return new HaltResult(
                halted.halt().id().value(),
                account,
                halted.state(),
                halted.halt().flatten(),
                halted.cancelled(),
                Closes.orders(halted.closes()),
                Closes.failures(halted.closes(), halted.faults()));
    }
}
