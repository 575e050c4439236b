package io.gatehouse.domain.portfolio;

import io.gatehouse.domain.order.OrderId;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A working order that another lets open more, should that one fill first: the most it may open
 * then; notional and loss at stop in base currency, as of an order that opens so much, and what its
 * sender said that it risks.
 */
public record OvertakenOrder(
        OrderId id,
        BigDecimal quantity,
        BigDecimal notional,
        BigDecimal lossAtStop,
        Optional<BigDecimal> declaredRisk) {}
