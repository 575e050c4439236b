package io.gatehouse.bootstrap.wiring;

import io.gatehouse.domain.risk.RiskConfig;

/**
 * The risk configuration of a new installation, in the environment {@code
 * DEFAULT_FIXED_RISK_PERCENT}, {@code MARGIN_BUFFER_PERCENT}, {@code ENTRY_SPLIT_1_PERCENT} and so
 * on (of 100), {@code MT5_ACCOUNT_FRESHNESS_MINUTES}.
 */
record RiskConfigSettings(RiskConfig initial) {}
