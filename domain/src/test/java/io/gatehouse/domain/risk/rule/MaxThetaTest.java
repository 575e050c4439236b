package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskLimit;

class MaxThetaTest extends NoneWhenLinearContract {
    MaxThetaTest() {
        super(RiskLimit.MAX_THETA, new MaxTheta());
    }
}
