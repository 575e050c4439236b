package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.ViewBuilder;

class MaxOrdersPerDayTest extends OnceMoreContract {
    MaxOrdersPerDayTest() {
        super(RiskLimit.MAX_ORDERS_PER_DAY, new MaxOrdersPerDay(), "Orders of the day");
    }

    @Override
    ViewBuilder done(ViewBuilder view, int times) {
        return view.ordersOfDay(times);
    }
}
