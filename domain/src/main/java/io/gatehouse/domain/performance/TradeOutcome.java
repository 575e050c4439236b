package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a closed trade made net of fees, and in R, where its risk was known (1 R = one lost stop).
 */
public record TradeOutcome(BigDecimal net, Optional<BigDecimal> r) {}
