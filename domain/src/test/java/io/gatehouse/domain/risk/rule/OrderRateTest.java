package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.ViewBuilder;

class OrderRateTest extends OnceMoreContract {
    OrderRateTest() {
        super(RiskLimit.MAX_ORDERS_PER_MINUTE, new OrderRate(), "Orders in a minute");
    }

    @Override
    ViewBuilder done(ViewBuilder view, int times) {
        return view.ordersInMinute(times);
    }
}
