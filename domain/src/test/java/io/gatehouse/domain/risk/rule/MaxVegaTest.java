package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskLimit;

class MaxVegaTest extends NoneWhenLinearContract {
    MaxVegaTest() {
        super(RiskLimit.MAX_VEGA, new MaxVega());
    }
}
