package io.gatehouse.domain.risk.rule;

import io.gatehouse.domain.risk.RiskLimit;

class MaxGammaTest extends NoneWhenLinearContract {
    MaxGammaTest() {
        super(RiskLimit.MAX_GAMMA, new MaxGamma());
    }
}
