package io.gatehouse.domain.broker;

import io.gatehouse.domain.order.Side;

import java.math.BigDecimal;
import java.util.Optional;

/** A position as the broker names it: lots and opening price more than zero, perhaps protected. */
public record TerminalPosition(
        String ticket,
        String symbol,
        Side side,
        BigDecimal lots,
        BigDecimal price,
        Optional<BigDecimal> stopLoss,
        Optional<BigDecimal> target) {}
