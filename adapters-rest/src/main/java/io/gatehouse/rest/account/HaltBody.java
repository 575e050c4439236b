package io.gatehouse.rest.account;

import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.UUID;

/** The state in force, and the orders that close the account's positions. */
@Serdeable.Serializable
record HaltBody(UUID accountId, TradingState tradingState, List<OrderBody> closes) {
    static HaltBody from(UUID account, HaltAccount.Halted halted) {
        return new HaltBody(
                account,
                halted.state(),
                halted.closes().stream()
                        .filter(SubmitOrder.Result.Accepted.class::isInstance)
                        .map(SubmitOrder.Result.Accepted.class::cast)
                        .map(accepted -> OrderBody.from(accepted.order()))
                        .toList());
    }
}
