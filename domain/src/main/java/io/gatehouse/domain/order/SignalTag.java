package io.gatehouse.domain.order;

import java.util.Optional;
import java.util.UUID;

/** Which signal an order comes from, and the strategy that the signal names. */
public record SignalTag(UUID signalId, Optional<String> strategy) {}
