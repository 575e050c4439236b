package io.gatehouse.rest.account;

import io.gatehouse.application.order.HaltAccount;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.order.Order;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The state in force, and the orders that close the account's positions. */
@Serdeable.Serializable
record HaltBody(UUID accountId, TradingState tradingState, List<OrderBody> closes) {
    static HaltBody from(UUID account, HaltAccount.Halted halted) {
        return new HaltBody(
                account,
                halted.state(),
                halted.closes().stream().flatMap(HaltBody::made).map(OrderBody::from).toList());
    }

    /** A close that was denied is an order too, and must be seen: its position is still there. */
    private static Stream<Order> made(SubmitOrder.Result close) {
        return switch (close) {
            case SubmitOrder.Result.Accepted accepted -> Stream.of(accepted.order());
            case SubmitOrder.Result.Denied denied -> Stream.of(denied.order());
            case SubmitOrder.Result.Refused refused -> Stream.empty();
        };
    }
}
